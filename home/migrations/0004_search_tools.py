"""Give chief editors and managers of a site that exists already the editors' tools of search, as a new site does."""

from django.db import migrations

TOOLS = ["synonym", "promotion", "compoundexception", "searchedquery"]


def give_rights(apps, schema_editor):
    """Give the groups that the software made the rights; where permissions are still to be made, so are the groups."""
    permissions = apps.get_model("auth", "Permission").objects.filter(content_type__app_label="search")
    tools = permissions.filter(content_type__model__in=TOOLS).exclude(
        codename__in=["view_synonym", "view_promotion", "view_compoundexception"]
    )
    settings = permissions.filter(content_type__model="searchsettings")
    groups = apps.get_model("auth", "Group").objects
    for group in groups.filter(name__startswith="Chief editors ("):
        group.permissions.add(*tools)
    for group in groups.filter(name="Managers"):
        group.permissions.add(*tools, *settings)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_managers_and_the_outbox"),
        ("search", "0004_editors_tools"),
    ]

    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
