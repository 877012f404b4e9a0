"""The versions of pages: a row per published version, and putting one back.

``plans`` makes a page of an old version, checks that it may be put back, and stores it; ``words`` gives a translation
its old words as translations of the strings that they belong to; ``undoing`` takes it back; ``log`` is what the history
keeps of it, ``history`` the screen, and ``views`` its buttons.
"""
