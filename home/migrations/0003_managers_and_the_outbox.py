"""Let the managers of a site that exists already see what failed in the background, as those of a new site do."""

from django.db import migrations

ACTIONS = ("view", "change", "delete")


def let_managers_see_the_outbox(apps, schema_editor):
    """Give the group the rights, which Django makes only after all migrations; where it is still to be made, do nothing."""
    group = apps.get_model("auth", "Group").objects.filter(name="Managers").first()
    if not group:
        return
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="outbox", model="outboxtask"
    )
    for action in ACTIONS:
        permission, _created = apps.get_model("auth", "Permission").objects.get_or_create(
            content_type=content_type,
            codename=f"{action}_outboxtask",
            defaults={"name": f"Can {action} task in the background"},
        )
        group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_chief_editors_and_redirects"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("outbox", "0001_tasks"),
    ]

    operations = [migrations.RunPython(let_managers_see_the_outbox, migrations.RunPython.noop)]
