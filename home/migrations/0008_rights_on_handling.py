"""Give managers of a site that exists already the settings of forms, and make the group that posts printed copies."""

from django.db import migrations

MANAGERS, POSTING = "Managers", "Posting"
EVERYTHING = ("add", "change", "delete", "view")
# Beginning of a group's name → (application, model) → actions.
RIGHTS = {
    "Managers": {
        ("forms", "formssettings"): ("change",),
        ("pilots", "hostquestionsettings"): ("change",),
        ("articles", "printedition"): (*EVERYTHING, "correct"),
    },
    "Chief editors (": {("articles", "printedition"): EVERYTHING},
    "Posting": {
        ("articles", "printrequest"): ("view", "change", "delete"),
        ("articles", "printedition"): ("view", "correct"),
    },
}


def give_rights(apps, schema_editor):
    """Give each role its rights, which Django makes only after all migrations; a new site gets them with its groups."""
    groups = apps.get_model("auth", "Group").objects
    if not groups.filter(name=MANAGERS).exists():
        return
    posting, _created = groups.get_or_create(name=POSTING)
    admin = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="wagtailadmin", codename="access_admin"
    )
    posting.permissions.add(*admin)
    for beginning, rights in RIGHTS.items():
        for group in groups.filter(name__startswith=beginning):
            grant(apps, group, rights)


def grant(apps, group, rights):
    """Give a group the permissions for ``rights``, made where they are still missing."""
    content_types = apps.get_model("contenttypes", "ContentType").objects
    permissions = apps.get_model("auth", "Permission").objects
    for (app_label, model), actions in rights.items():
        content_type, _created = content_types.get_or_create(app_label=app_label, model=model)
        for action in actions:
            permission, _created = permissions.get_or_create(
                content_type=content_type,
                codename=f"{action}_{model}",
                defaults={"name": f"Can {action} {model}"},
            )
            group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0007_intake_group"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("articles", "0002_print_requests"),
        ("pilots", "0002_questions_to_hosts"),
        ("forms", "0002_handling_and_keeping"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
    ]

    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
