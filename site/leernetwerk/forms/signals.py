"""What rooms hear of a form."""

from django.dispatch import Signal

# Sent in the transaction that stores an answered form, with ``submission``, its ``answers`` (a list, in their order) and
# ``origin`` (what the page passed to its Reception, such as a call; or None). A receiver writes its own rows and asks the outbox for mails: they stand or fall
# together, and an error in a receiver undoes everything.
submitted = Signal()
