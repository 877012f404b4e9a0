import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import search.models.index
from search.backends import BACKENDS

ID = ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"))


def renew_tokens(apps, schema_editor):
    """Tokens belong to items from now on; nothing is lost, as the index is made anew from the pages."""
    backend = BACKENDS[schema_editor.connection.vendor]
    for statement in [*backend.drop_sql, *backend.create_sql]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0002_tokens"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.DeleteModel(name="IndexedPage"),
        migrations.DeleteModel(name="IndexedWord"),
        migrations.CreateModel(
            name="SearchIndex",
            fields=[
                ID,
                (
                    "analysis",
                    models.PositiveSmallIntegerField(default=search.models.index.current_analysis),
                ),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("is_live", models.BooleanField()),
            ],
            options={
                "verbose_name": "search index",
                "verbose_name_plural": "search indexes",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_live", True)),
                        fields=("is_live",),
                        name="one_live_search_index",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IndexedItem",
            fields=[
                ID,
                (
                    "index",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="search.searchindex",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                    ),
                ),
                ("language", models.CharField(max_length=20)),
                ("is_open", models.BooleanField()),
                ("is_stale", models.BooleanField(default=False)),
                ("indexed_at", models.DateTimeField()),
                ("title_length", models.PositiveIntegerField()),
                ("body_length", models.PositiveIntegerField()),
                ("title_positions", models.TextField()),
                ("body_positions", models.TextField()),
                ("text", models.TextField()),
            ],
            options={
                "verbose_name": "indexed item",
                "verbose_name_plural": "indexed items",
                "default_permissions": (),
                "constraints": [models.UniqueConstraint(fields=("index", "page"), name="indexed_page_once")],
            },
        ),
        migrations.CreateModel(
            name="IndexedWord",
            fields=[
                ID,
                (
                    "index",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="words",
                        to="search.searchindex",
                    ),
                ),
                ("language", models.CharField(max_length=20)),
                ("key", models.CharField(max_length=80)),
                ("frequency", models.IntegerField()),
                ("open_frequency", models.IntegerField()),
            ],
            options={
                "verbose_name": "indexed word",
                "verbose_name_plural": "indexed words",
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("index", "language", "key"), name="indexed_word_once")
                ],
            },
        ),
        migrations.RunPython(renew_tokens, migrations.RunPython.noop),
    ]
