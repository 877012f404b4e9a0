from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cohorts", "0020_seats_and_members")]

    operations = [
        migrations.AddField(
            model_name="application",
            name="corrected_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="corrected by the applicant"),
        ),
    ]
