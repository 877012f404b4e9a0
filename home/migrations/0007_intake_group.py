"""Give a site that exists already the group of those who handle applications, which a new site gets with its roles."""

from django.db import migrations

INTAKE = "Intake"
ACTIONS = ("view", "change", "delete", "export")


def make_group(apps, schema_editor):
    """Make the group with its rights, which Django makes only after all migrations."""
    groups = apps.get_model("auth", "Group").objects
    if not groups.filter(name="Managers").exists():
        return
    group, _created = groups.get_or_create(name=INTAKE)
    permissions = apps.get_model("auth", "Permission").objects
    content_types = apps.get_model("contenttypes", "ContentType").objects
    content_type, _created = content_types.get_or_create(app_label="cohorts", model="application")
    for action in ACTIONS:
        permission, _created = permissions.get_or_create(
            content_type=content_type,
            codename=f"{action}_application",
            defaults={"name": f"Can {action} application"},
        )
        group.permissions.add(permission)
    admin = permissions.filter(content_type__app_label="wagtailadmin", codename="access_admin")
    group.permissions.add(*admin)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0006_rights_on_forms"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("cohorts", "0002_applications"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
    ]

    operations = [migrations.RunPython(make_group, migrations.RunPython.noop)]
