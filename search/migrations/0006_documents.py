import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def index_pages_again(apps, schema_editor):
    """Have it noted which documents the pages offer."""
    apps.get_model("search", "IndexedItem").objects.update(is_stale=True)


class Migration(migrations.Migration):
    dependencies = [
        ("media", "0002_document_texts"),
        ("search", "0005_elasticsearch"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DocumentOffer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
            ],
            options={
                "verbose_name": "offered document",
                "verbose_name_plural": "offered documents",
                "default_permissions": (),
            },
        ),
        migrations.AddField(
            model_name="indexeditem",
            name="document",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="media.document"
            ),
        ),
        migrations.AddField(
            model_name="indexeditem",
            name="page_starts",
            field=models.TextField(default="[]"),
        ),
        migrations.AddConstraint(
            model_name="indexeditem",
            constraint=models.UniqueConstraint(fields=("index", "document"), name="indexed_document_once"),
        ),
        migrations.AddField(
            model_name="documentoffer",
            name="document",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="offers", to="media.document"
            ),
        ),
        migrations.AddField(
            model_name="documentoffer",
            name="page",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.WAGTAIL_PAGE_MODEL
            ),
        ),
        migrations.AddConstraint(
            model_name="documentoffer",
            constraint=models.UniqueConstraint(fields=("page", "document"), name="document_offered_once"),
        ),
        migrations.RunPython(index_pages_again, migrations.RunPython.noop),
    ]
