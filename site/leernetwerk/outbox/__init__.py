"""Work that may not be lost: written down together with its cause, done in the background, tried again when it fails.

A room registers what it can do (:mod:`.kinds`) and asks for it (:func:`.enqueueing.enqueue`); ``manage.py work`` does
it. docs/outbox.md tells how.
"""
