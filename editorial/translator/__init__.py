"""The translator's screen: all words of a page side by side, with one Save and one Publish.

``strings`` gathers what is to be translated, ``places`` tells what each text is called and what fits there,
``markup`` goes between what people type and what is stored, ``differences`` shows what changed, ``terms`` finds fixed
translations, ``forms`` checks what was typed, ``saving`` stores it, ``records`` does the words of records, and
``views`` is the screen.
"""
