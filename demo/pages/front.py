"""The home pages, and what the demo adds to the navigation."""

from wagtail.models import Locale

from demo.keys import stable_uuid
from demo.values import set_values
from demo.writing import texts
from demo.writing.blocks import BlockWriter
from home.models import HomePage, Navigation

QUOTES = ["same-question", "one-conversation", "no-reorganisation"]
LISTED = ["articles.ArticlePage", "articles.InterviewPage", "articles.PublicationPage"]
BUTTONS = ["page:cohorts/call-third", "page:PilotSectionPage"]
FOOTER = ["page:approach/start", "page:cohorts/community", "page:approach/questions", "page:forms/contact"]


def keep_front(store):
    """Keep the sections of the home pages, and a column in the footer that leads to the demo's pages."""
    for locale in Locale.objects.all():
        if text := texts.read("home", locale.language_code):
            _keep_home(store, locale, text.head)
            _keep_footer(store, locale, text.head)


def _keep_home(store, locale, head):
    page = HomePage.objects.get(locale=locale)
    values = {"search_description": head["search_description"], "sections": _sections(store, locale, head)}
    if set_values(page, values) or not page.live or page.has_unpublished_changes:
        page.save_revision().publish()


def _sections(store, locale, head):
    writer = BlockWriter(store, locale, "home")
    buttons = [
        writer.links.link_value(head[name], target)
        for name, target in zip(("first_button", "second_button"), BUTTONS, strict=True)
    ]
    sections = [
        (
            "lead",
            {
                "eyebrow": head["eyebrow"],
                "heading": head["heading"],
                "text": head["text"],
                "links": writer.items(buttons, "buttons"),
                "image": None,
            },
        ),
        ("news", {"heading": head["news"], "number": 5}),
        ("sessions", {"heading": head["sessions"], "number": 5}),
        ("quotes", _quotes(store, writer, head)),
        ("call", {}),
        ("pilots", {"heading": head["pilots"], "number": 4}),
        (
            "listing",
            {
                "heading": head["listing"],
                "types": LISTED,
                "themes": writer.items(
                    [theme.pk for theme in store.all("theme", ["zelfsturing", "vakmanschap"])], "themes"
                ),
                "number": 6,
                "order": "newest",
            },
        ),
    ]
    return [
        {"type": name, "value": value, "id": str(stable_uuid(f"home/{name}"))} for name, value in sections
    ]


def _quotes(store, writer, head):
    quotes = [quote.pk for quote in store.all("quote", QUOTES)]
    return {"heading": head["quotes"], "quotes": writer.items(quotes, "quotes")}


def _keep_footer(store, locale, head):
    navigation = Navigation.objects.get(locale=locale)
    writer = BlockWriter(store, locale, "footer")
    links = [writer.links.link_value("", target) for target in FOOTER]
    column = {
        "type": "column",
        "value": {"heading": head["footer"], "items": writer.items(links, "links")},
        "id": str(stable_uuid("footer")),
    }
    columns = navigation.footer_columns.get_prep_value()
    others = [other for other in columns if other["id"] != column["id"]]
    if set_values(navigation, {"footer_columns": [*others, column]}):
        navigation.save()
