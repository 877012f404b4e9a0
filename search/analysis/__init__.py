"""What a text becomes in the index, and a query likewise.

``words`` cuts a text into words, ``stems`` reduces a word to the form under which it is found, ``compounds`` takes
Dutch compounds apart, ``derivations`` relates verbs and their nouns, and ``analyser`` puts these together.
"""
