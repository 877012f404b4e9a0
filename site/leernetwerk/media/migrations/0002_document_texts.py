import django.db.models.deletion
from django.db import migrations, models


def wait_to_be_read(apps, schema_editor):
    """Have the documents read that were there before."""
    text = apps.get_model("media", "DocumentText")
    keys = apps.get_model("media", "Document").objects.exclude(file="").values_list("pk", flat=True)
    text.objects.bulk_create([text(document_id=key) for key in keys], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [
        ("media", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="DocumentText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting to be read"),
                            ("read", "Has been read"),
                            ("scanned", "Pictures of text"),
                            ("encrypted", "Locked with a password"),
                            ("damaged", "Damaged"),
                            ("too_much", "Too large to read"),
                            ("no_words", "No words"),
                            ("unknown_kind", "Kind of file that is not read"),
                            ("missing", "File is gone"),
                            ("failed", "Reading failed"),
                        ],
                        db_index=True,
                        default="waiting",
                        max_length=12,
                        verbose_name="read by search",
                    ),
                ),
                ("language", models.CharField(blank=True, max_length=10)),
                ("page_count", models.PositiveIntegerField(default=0)),
                ("word_count", models.PositiveIntegerField(default=0)),
                ("is_whole", models.BooleanField(default=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("claimed_at", models.DateTimeField(null=True)),
                ("read_at", models.DateTimeField(null=True)),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="text",
                        to="media.document",
                        verbose_name="document",
                    ),
                ),
            ],
            options={
                "verbose_name": "text of a document",
                "verbose_name_plural": "texts of documents",
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="DocumentPage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("text", models.TextField()),
                (
                    "document_text",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pages",
                        to="media.documenttext",
                    ),
                ),
            ],
            options={
                "verbose_name": "page of a document",
                "verbose_name_plural": "pages of documents",
                "ordering": ["number"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("document_text", "number"), name="document_page_once")
                ],
            },
        ),
        migrations.RunPython(wait_to_be_read, migrations.RunPython.noop),
    ]
