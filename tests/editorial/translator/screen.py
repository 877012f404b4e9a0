"""The translator's screen as a browser would fill it in."""

from dataclasses import dataclass

from wagtail.test.utils.form_data import querydict_from_html

from tests.pages.editing import edit_url
from tests.pages.words.translating import target


@dataclass
class Box:
    """One text of the screen."""

    source: str
    value: str
    item: object


def open_screen(client, translation):
    """Return the response with the screen of a ``Translation``."""
    response = client.get(edit_url(target(translation)))
    assert response.status_code == 200
    return response


def boxes(response):
    """Return the texts of a screen, in order."""
    return [Box(row.item.source, row.box.value(), row.item) for row in response.context["rows"]]


def post(client, translation, action, typed, screen=None, page=None, **more):
    """Send a screen (as it is shown now, or ``screen``) with ``typed`` texts: source → translation."""
    screen = screen or open_screen(client, translation)
    data = dict(querydict_from_html(screen.content.decode(), form_id="translator").lists())
    for box in boxes(screen):
        if box.source in typed:
            data[f"text-{box.item.key}"] = [typed[box.source]]
    url = edit_url(page or target(translation))
    return client.post(url, data | {"action": action} | more)
