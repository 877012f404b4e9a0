"""What rooms hear of a form."""

from django.dispatch import Signal

# Sent in the transaction that stores an answered form, with ``submission``, its ``answers`` (a list, in their order)
# and ``origin`` (what the page passed to its Reception, such as a call; or None). A receiver writes its own rows and
# asks the outbox for mails: they stand or fall together, and an error in a receiver undoes everything.
submitted = Signal()

# Sent in the transaction that erases an answered form, before its rows go, with ``submission`` and ``cause`` (an
# ``Erasure.Cause``). A receiver erases what its room keeps about it elsewhere than in rows that go along. It locks its
# own row first and does nothing when that is gone: two may erase the same form at once.
erasing = Signal()
