"""Let the chief editors of a site that exists already make redirects, as those of a new site do."""

from django.db import migrations


def let_chief_editors_make_redirects(apps, schema_editor):
    """Give the groups that the software made the rights; where permissions are still to be made, so are the groups."""
    permissions = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="wagtailredirects", content_type__model="redirect"
    )
    for group in apps.get_model("auth", "Group").objects.filter(name__startswith="Chief editors ("):
        group.permissions.add(*permissions)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [migrations.RunPython(let_chief_editors_make_redirects, migrations.RunPython.noop)]
