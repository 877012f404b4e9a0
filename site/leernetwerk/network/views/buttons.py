"""What other rooms add to the header of a record's screen."""

from wagtail import hooks


def header_buttons_for(record, user):
    """Return the buttons (list) of the hook ``register_record_header_buttons``: functions of a record and a user."""
    return [
        button for hook in hooks.get_hooks("register_record_header_buttons") for button in hook(record, user)
    ]
