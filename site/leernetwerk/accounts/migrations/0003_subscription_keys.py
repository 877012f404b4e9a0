import hashlib

from django.db import migrations, models

import leernetwerk.accounts.models.subscription


def give_keys(apps, schema_editor):
    """Give each subscription a key of its own; the same one each time that a backup of before is migrated."""
    subscriptions = apps.get_model("accounts", "Subscription").objects
    for subscription in subscriptions.all():
        known = f"{subscription.pk} {subscription.email} {subscription.topic} {subscription.subject}"
        key = hashlib.sha256(known.encode()).hexdigest()
        subscriptions.filter(pk=subscription.pk).update(key=key)


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_links_and_subscriptions"),
    ]

    operations = [
        migrations.AddField(
            model_name="subscription",
            name="key",
            field=models.CharField(
                default=leernetwerk.accounts.models.subscription.random_key, editable=False, max_length=64
            ),
        ),
        migrations.RunPython(give_keys, migrations.RunPython.noop),
    ]
