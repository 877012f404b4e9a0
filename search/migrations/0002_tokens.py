from django.db import migrations

from search.backends import BACKENDS


def create(apps, schema_editor):
    for statement in BACKENDS[schema_editor.connection.vendor].create_sql:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    for statement in BACKENDS[schema_editor.connection.vendor].drop_sql:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(create, drop)]
