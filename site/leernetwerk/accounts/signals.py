"""One language for each user.

``User.language`` is the truth. Wagtail reads the admin's language from its own profile, and its
account screen writes it there; these receivers carry a change either way, so the two never differ.
"""

from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from wagtail.users.models import UserProfile

from leernetwerk.accounts.models import User


@receiver(post_save, sender=User)
def carry_language_to_profile(sender, instance, raw=False, update_fields=None, **kwargs):
    """Make the profile, or bring it in step, when a user's language may have changed."""
    if raw or (update_fields is not None and "language" not in update_fields):
        return
    changed = UserProfile.objects.filter(user=instance).update(preferred_language=instance.language)
    if not changed:
        UserProfile.objects.create(user=instance, preferred_language=instance.language)


@receiver(pre_save, sender=UserProfile)
def fill_profile_language(sender, instance, raw=False, **kwargs):
    """Give a profile without a language the one of its user: "server default" is not a choice here."""
    if not raw and not instance.preferred_language:
        instance.preferred_language = instance.user.language


@receiver(post_save, sender=UserProfile)
def carry_language_to_user(sender, instance, raw=False, **kwargs):
    """Store a language that was chosen on Wagtail's account screen on the user."""
    if raw or instance.user.language == instance.preferred_language:
        return
    User.objects.filter(pk=instance.user_id).update(language=instance.preferred_language)
    instance.user.language = instance.preferred_language
