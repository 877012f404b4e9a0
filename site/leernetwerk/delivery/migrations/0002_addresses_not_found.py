from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("delivery", "0001_cache_table")]

    operations = [
        migrations.CreateModel(
            name="MissingAddress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("path", models.CharField(max_length=255, unique=True, verbose_name="address")),
                ("language", models.CharField(max_length=12, verbose_name="language")),
                ("count", models.PositiveBigIntegerField(default=0, verbose_name="times")),
                ("first_seen", models.DateTimeField(verbose_name="first time")),
                ("last_seen", models.DateTimeField(verbose_name="last time")),
                ("is_ignored", models.BooleanField(default=False, verbose_name="ignored")),
            ],
            options={
                "verbose_name": "address not found",
                "verbose_name_plural": "addresses not found",
                "ordering": ["-count", "-last_seen"],
                "default_permissions": (),
            },
        ),
    ]
