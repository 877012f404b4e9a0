from django.db import migrations, models


def mark_all_stale(apps, schema_editor):
    """Values to narrow by are gathered with the words: the background does so for what was indexed without."""
    apps.get_model("search", "IndexedItem").objects.update(is_stale=True)


class Migration(migrations.Migration):
    dependencies = [("search", "0007_matching")]

    operations = [
        migrations.AddField("indexeditem", "facets", models.JSONField(default=dict)),
        migrations.AddField("indexeditem", "news_date", models.DateField(null=True)),
        migrations.RunPython(mark_all_stale, migrations.RunPython.noop),
    ]
