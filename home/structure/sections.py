"""What a new home page shows, from top to bottom."""


def home_sections(texts, pages):
    """Return the sections of a home page as stream data; ``pages`` are the first pages by name.

    A language without texts of its own starts with an empty home page.
    """
    if not texts.home_lead:
        return []
    links = [link_to(pages[name]) for name in ("cohorts.JoinPage", "about") if name in pages]
    lead = texts.home_lead | {"links": links, "image": None}
    headings = texts.home_headings
    return [
        ("lead", lead),
        ("call", {}),
        ("sessions", {"heading": headings["sessions"], "number": 4}),
        ("news", {"heading": headings["news"], "number": 5}),
        ("pilots", {"heading": headings["pilots"], "number": 4}),
    ]


def link_to(page):
    """Return the value of a link block that leads to ``page`` under the page's own title."""
    return {"page": page, "url": "", "label": ""}
