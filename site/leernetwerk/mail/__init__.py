"""Mail that arrives: written down together with its cause, sent in the background, forgotten once it is sent.

A room asks for it with :func:`.queueing.queue_mail`. docs/mail.md tells how.
"""
