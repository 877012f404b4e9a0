"""Pastes as a browser does: sends the text, then what the screen shows, with changes."""

from bs4 import BeautifulSoup

from tests.network.screens import url


def paste_url(model):
    """Return the address of the paste screen of a kind of record."""
    return url(model, "paste")


def read(client, model, text, **chosen):
    """Paste ``text`` and read it; return the response."""
    data = {"lines": text, "language": "nl", "read": "1"} | {name: one.pk for name, one in chosen.items()}
    return client.post(paste_url(model), data)


def sent_by(response, **changes):
    """Return what the form that ``response`` shows would send (``dict``), with ``changes`` of inputs by name."""
    soup = BeautifulSoup(response.content.decode(), "html.parser")
    data = {}
    for field in soup.select("form.paste [name]"):
        kind = field.get("type", "")
        if kind in {"checkbox", "radio"} and not field.has_attr("checked"):
            continue
        if field.name == "select":
            option = field.select_one("option[selected]") or field.select_one("option")
            data[field["name"]] = option["value"]
        elif field.name == "textarea":
            data[field["name"]] = field.get_text().removeprefix("\n")
        elif field.name == "input" and kind != "submit":
            data[field["name"]] = field.get("value", "on" if kind == "checkbox" else "")
    return data | changes


def keep(client, model, response, changes=None):
    """Press the button that keeps what ``response`` shows, after ``changes`` of inputs by name (``dict``)."""
    return client.post(paste_url(model), sent_by(response, keep="1") | (changes or {}))


def answer(response, row, kind, value):
    """Return the input and its value (``dict``) with which a question at ``row`` is answered."""
    for doubt in rows(response)[row].doubts:
        if doubt.kind == kind:
            one = next(one for one in doubt.answers if one.value == value)
            return {doubt.name: doubt.sent(one)}
    raise AssertionError(f"row {row} asks nothing about {kind}: {asked(response)}")


def rows(response):
    """Return the rows that ``response`` shows."""
    return response.context["rows"].forms


def asked(response):
    """Return the kinds of the open questions, a ``list`` for each row."""
    return [[doubt.kind for doubt in row.open_doubts] for row in rows(response)]
