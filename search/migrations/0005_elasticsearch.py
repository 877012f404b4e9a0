from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0004_editors_tools")]

    operations = [
        migrations.AddField("indexeditem", "version", models.BigIntegerField(default=0)),
        migrations.AddField("searchindex", "is_mirrored", models.BooleanField(default=False)),
    ]
