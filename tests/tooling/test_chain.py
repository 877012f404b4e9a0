"""The chain of rooms, where import-linter doesn't look: relations, migrations, models named in strings."""

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

from tools.checkout import ROOT

# From left to right; a room names only itself and what stands to its right.
CHAIN = {
    "demo": ROOT / "demo",
    "editorial": ROOT / "editorial",
    "home": ROOT / "home",
    "search": ROOT / "search",
    "cohorts": ROOT / "cohorts",
    "pilots": ROOT / "pilots",
    "articles": ROOT / "articles",
    "forms": ROOT / "site" / "leernetwerk" / "forms",
    "pages": ROOT / "site" / "leernetwerk" / "pages",
    "network": ROOT / "site" / "leernetwerk" / "network",
    "media": ROOT / "site" / "leernetwerk" / "media",
    "accounts": ROOT / "site" / "leernetwerk" / "accounts",
    "mail": ROOT / "site" / "leernetwerk" / "mail",
    "outbox": ROOT / "site" / "leernetwerk" / "outbox",
    "delivery": ROOT / "site" / "leernetwerk" / "delivery",
}
ROOMS = list(CHAIN)
# "home.HomePage", "articles.NewsItemPage": how Django and Wagtail name a model without importing it.
MODEL_NAME = re.compile(r"^(\w+)\.[A-Z]\w+$")


def leftward(room, others):
    """Return those of ``others`` that stand to the left of ``room``."""
    return sorted(other for other in set(others) if other in ROOMS and ROOMS.index(other) < ROOMS.index(room))


def room_of(module):
    """Return the room that a dotted module name lies in, or nothing."""
    return module.removeprefix("leernetwerk.").split(".")[0]


def imported_rooms(tree):
    """Return the rooms that a module's syntax tree imports from, wherever in the module it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (room_of(alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield room_of(node.module)
            if node.module == "leernetwerk":
                yield from (alias.name for alias in node.names)


def rooms_named_in_strings(tree):
    """Return the rooms whose models a module names in strings."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and MODEL_NAME.match(node.value):
            yield MODEL_NAME.match(node.value)[1]


def modules(room):
    """Return a room's modules with their syntax trees."""
    return {path: ast.parse(path.read_text()) for path in sorted(CHAIN[room].rglob("*.py"))}


def disk_migrations():
    """Return every application's migrations, (application, name) → migration."""
    loader = MigrationLoader(None, load=False)
    loader.load_disk()
    return loader.disk_migrations


@pytest.mark.parametrize("look", [imported_rooms, rooms_named_in_strings])
@pytest.mark.parametrize("room", ROOMS)
def test_no_module_names_a_room_to_its_left(room, look):
    found = {
        str(path.relative_to(ROOT)): left
        for path, tree in modules(room).items()
        if (left := leftward(room, look(tree)))
    }

    assert found == {}


@pytest.mark.parametrize("room", ROOMS)
def test_no_relation_points_to_a_room_to_its_left(room):
    found = {
        f"{model.__name__}.{field.name}": field.related_model.__name__
        for model in apps.get_app_config(room).get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if (field.concrete and field.is_relation and field.related_model)
        and leftward(room, [field.related_model._meta.app_label])
    }

    assert found == {}


@pytest.mark.django_db  # wagtail-localize asks the database while its migrations are read
@pytest.mark.parametrize("room", ROOMS)
def test_no_migration_waits_for_a_room_to_its_left(room):
    found = {
        name: left
        for (app, name), migration in disk_migrations().items()
        if app == room and (left := leftward(room, [app for app, _name in migration.dependencies]))
    }

    assert found == {}


def test_every_room_of_ours_stands_in_the_chain():
    places = {config.label: Path(config.path) for config in apps.get_app_configs()}
    homes = {ROOT, ROOT / "site" / "leernetwerk"}
    ours = {label: place for label, place in places.items() if place.parent in homes}

    assert ours == CHAIN


def test_what_is_to_the_left_is_found():
    tree = ast.parse('def late():\n    from home.models import HomePage\nkinds = ["articles.NewsItemPage"]')

    assert leftward("pages", imported_rooms(tree)) == ["home"]
    assert leftward("pages", rooms_named_in_strings(tree)) == ["articles"]
    assert leftward("demo", imported_rooms(tree)) == []
