"""`make benchmark`: starts Django, then measures."""

import os

import django

from tools.checkout import run_tool


def main():
    """Measure under the benchmark's own settings."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
    django.setup()
    from benchmarks.article import compare

    return compare()


if __name__ == "__main__":
    run_tool(main)
