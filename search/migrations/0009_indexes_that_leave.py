"""An index that is being removed is never searched again."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0008_facets")]

    operations = [
        migrations.AddField(
            model_name="searchindex",
            name="is_leaving",
            field=models.BooleanField(default=False),
        ),
    ]
