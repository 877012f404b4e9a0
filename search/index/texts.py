"""What of a page is searched: its words, those of the records on it, and the names of what it is about."""

from wagtail import blocks
from wagtail.models import RevisionMixin

from leernetwerk.pages.models import SectionPage
from search.index.records import own_texts, record_texts


def page_texts(page):
    """Return the texts (a list of ``str``, plain) of a page (specific), apart from its title.

    A section shows what other pages say: of itself it has a lead only.
    """
    if isinstance(page, SectionPage):
        return _plain([page.lead, page.search_description])
    language = page.locale.language_code
    texts = [page.lead, page.search_description, page.image_caption]
    record = getattr(page, "record", None)
    if record is not None:
        texts += record_texts(record, language)
    for name in page.facts:
        field = page._meta.get_field(name)
        if field.many_to_many:
            texts += [text for one in getattr(page, name).all() for text in own_texts(one, language)]
    for field in page._meta.get_fields():
        if field.one_to_many and field.name in page.facts:
            texts += [text for row in getattr(page, field.name).all() for text in _row_texts(row, language)]
    texts += stream_texts(page.body, language)
    return _plain(texts)


def _plain(texts):
    return [" ".join(text.split()) for text in texts if text and text.strip()]


def _row_texts(row, language):
    """Return the words of the records that a row of a page names (an author, an interviewee)."""
    records = (getattr(row, field.name) for field in row._meta.concrete_fields if field.is_relation)
    return [
        text
        for record in records
        if isinstance(record, RevisionMixin) and not hasattr(record, "locale")
        for text in record_texts(record, language)
    ]


def stream_texts(stream, language):
    """Return the texts of a stream (``StreamValue``), in order."""
    return [text for child in stream for text in block_texts(child.block, child.value, language)]


def block_texts(block, value, language):
    """Return the texts of one block; a record that was chosen gives its own."""
    if value is None:
        return []
    if isinstance(block, blocks.StructBlock):
        return [
            text
            for name, child in block.child_blocks.items()
            for text in block_texts(child, value.get(name), language)
        ]
    if isinstance(block, blocks.ListBlock):
        return [text for child in value for text in block_texts(block.child_block, child, language)]
    if isinstance(block, blocks.StreamBlock):
        return stream_texts(value, language)
    if isinstance(value, RevisionMixin) and not hasattr(value, "locale"):
        return record_texts(value, language)
    return block.get_searchable_content(value)
