"""A mailbox for a developer's machine and the demo: what would have been sent, to be read in the browser.

It is there where ``settings.MAILBOX_ROOT`` names a folder, which production never does.
"""
