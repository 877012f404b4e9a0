"""Give the roles of a site that exists already the rights on forms that those of a new site get."""

from django.db import migrations

READERS = "Form readers"
EVERYTHING = ("add", "change", "delete", "view")
# Beginning of a group's name → model → actions.
RIGHTS = {
    "Managers": {
        "form": EVERYTHING,
        "consenttext": EVERYTHING,
        "privacystatement": EVERYTHING,
        "access": ("view",),
    },
    "Chief editors (": {
        "form": EVERYTHING,
        "consenttext": ("add", "change", "view"),
        "privacystatement": ("add", "change", "view"),
    },
    "Editors (": {"form": ("add", "change", "view"), "consenttext": ("view",), "privacystatement": ("view",)},
    "Translators (": {"form": ("view",), "consenttext": ("view",), "privacystatement": ("view",)},
}
READING = {"submission": ("view", "delete", "export")}


def give_rights(apps, schema_editor):
    """Give each role its rights, which Django makes only after all migrations; a new site gets them with its groups."""
    groups = apps.get_model("auth", "Group").objects
    if not groups.filter(name="Managers").exists():
        return
    for beginning, rights in RIGHTS.items():
        for group in groups.filter(name__startswith=beginning):
            grant(apps, group, rights)
    readers, _created = groups.get_or_create(name=READERS)
    grant(apps, readers, READING)
    admin = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="wagtailadmin", codename="access_admin"
    )
    readers.permissions.add(*admin)


def grant(apps, group, rights):
    """Give a group the permissions for ``rights`` (model → actions), made where they are still missing."""
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    for model, actions in rights.items():
        content_type, _created = content_types.get_or_create(app_label="forms", model=model)
        for action in actions:
            permission, _created = permissions.get_or_create(
                content_type=content_type,
                codename=f"{action}_{model}",
                defaults={"name": f"Can {action} {model}"},
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0005_form_pages"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("forms", "0001_forms"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
    ]

    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
