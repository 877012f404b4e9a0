from django.db import migrations

from search.backends import BACKENDS


def create(apps, schema_editor):
    schema_editor.execute(BACKENDS[schema_editor.connection.vendor].create_sql)


def drop(apps, schema_editor):
    schema_editor.execute(BACKENDS[schema_editor.connection.vendor].drop_sql)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(create, drop)]
