from tests.network.screens import admin  # noqa: F401
