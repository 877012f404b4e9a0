"""Let the managers of a site that exists already see how much is erased, as those of a new site do."""

from django.db import migrations


def give_right(apps, schema_editor):
    """Give the right, which Django makes only after all migrations; a new site gets it with its groups."""
    group = apps.get_model("auth", "Group").objects.filter(name="Managers").first()
    if group is None:
        return
    content_types = apps.get_model("contenttypes", "ContentType").objects
    content_type, _created = content_types.get_or_create(app_label="forms", model="erasure")
    permission, _created = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename="view_erasure", defaults={"name": "Can view erasure"}
    )
    group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0008_rights_on_handling"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("forms", "0002_handling_and_keeping"),
    ]

    operations = [migrations.RunPython(give_right, migrations.RunPython.noop)]
