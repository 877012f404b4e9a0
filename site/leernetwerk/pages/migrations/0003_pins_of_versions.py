import django.db.models.deletion
from django.db import migrations, models


def remember_live_versions(apps, schema_editor):
    """Note what the versions that are live now were made from."""
    pins = apps.get_model("pages", "TranslationPin").objects.filter(page__live_revision__isnull=False)
    VersionPin = apps.get_model("pages", "VersionPin")
    VersionPin.objects.bulk_create(
        VersionPin(revision_id=key, source_revision_id=source_revision, source_as_of=source_as_of)
        for key, source_revision, source_as_of in pins.values_list(
            "page__live_revision", "source_revision", "source_as_of"
        )
    )


class Migration(migrations.Migration):
    dependencies = [
        ("pages", "0002_words_and_translations"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.CreateModel(
            name="VersionPin",
            fields=[
                (
                    "revision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="version_pin",
                        serialize=False,
                        to="wagtailcore.revision",
                    ),
                ),
                ("source_as_of", models.DateTimeField()),
                (
                    "source_revision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                    ),
                ),
            ],
            options={
                "verbose_name": "pin of a version",
                "verbose_name_plural": "pins of versions",
                "default_permissions": (),
            },
        ),
        migrations.RunPython(remember_live_versions, migrations.RunPython.noop),
    ]
