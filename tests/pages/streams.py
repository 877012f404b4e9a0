"""Form data for the body of a page: one block of every kind, with the same words in each text of it."""

from django.utils.html import escape
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield


def rows(items):
    """Return the form data of a list block with these items."""
    data = {
        str(index): {"value": item, "deleted": "", "order": str(index)} for index, item in enumerate(items)
    }
    return data | {"count": str(len(items))}


def table(words):
    """Return the form data of a typed table with one column and one row."""
    return {
        "caption": words,
        "column-count": "1",
        "row-count": "1",
        "column-0-type": "text",
        "column-0-heading": words,
        "column-0-order": "0",
        "column-0-deleted": "",
        "row-0-order": "0",
        "row-0-deleted": "",
        "cell-0-0": words,
    }


def text_blocks(words):
    """Return ``(block type, form data)`` of every block that holds typed text."""
    formatted = rich_text(f"<p>{escape(words)}</p>")
    link = {"page": "", "url": "https://example.org/", "label": words}
    return [
        ("text", formatted),
        ("question_answer", {"question": words, "answer": formatted}),
        ("definitions", {"items": rows([{"term": words, "explanation": formatted}])}),
        (
            "quote",
            {"quote": "", "text": words, "person": words, "function": words, "organisation": words},
        ),
        ("callout", {"heading": words, "text": formatted}),
        ("table", table(words)),
        (
            "video",
            {
                "title": words,
                "poster": "",
                "url": "https://example.org/v",
                "file": "",
                "transcript": words,
            },
        ),
        ("links", {"heading": words, "items": rows([link])}),
    ]


def body(words):
    """Return the form data of a body with all blocks that hold typed text."""
    return nested_form_data({"body": streamfield(text_blocks(words))})
