"""Whether a translation still says what its original says.

``words`` records each publish that changes the words of an original, ``pins`` what a translation was made from,
``states`` tells the state of each translation, ``dismissal`` says of a change that it does not concern the
translations, and ``readers`` tells who reads one that is behind.
"""
