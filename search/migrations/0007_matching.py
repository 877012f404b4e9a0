from django.db import migrations

from search.backends import BACKENDS


def create(apps, schema_editor):
    """Let PostgreSQL look tokens up in its index; and forget the indexes, whose positions are stored otherwise now."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(BACKENDS["postgresql"].function_sql)
    for name in ("IndexedWord", "IndexedItem", "SearchIndex"):
        apps.get_model("search", name).objects.all().delete()
    schema_editor.execute(f"DELETE FROM {BACKENDS[schema_editor.connection.vendor].table}")  # noqa: S608 - a name


class Migration(migrations.Migration):
    dependencies = [("search", "0006_documents")]

    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
