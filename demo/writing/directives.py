"""What each directive of the text files becomes: the stored value of the block of the same name."""

import re

LINK_LINE = re.compile(r"- \[(.+)\]\((.+)\)")


def value_of(directive, writer):
    """Return the stored value of ``directive`` for the page of ``writer`` (a ``BlockWriter``)."""
    return WRITERS[directive.name](directive, writer)


def _named(directive):
    """Read lines of "name: value" into a ``dict``; other lines go, joined, under ``text``."""
    values = {"text": ""}
    for line in directive.lines:
        match = re.match(r"([a-z]+): (.*)", line)
        if match:
            values[match[1]] = match[2]
        else:
            values["text"] = f"{values['text']} {line}".strip()
    return values


def _keys(directive):
    return [line.strip() for line in directive.lines if line.strip()]


def _rows(kind, directive, writer):
    return writer.items(
        [row.pk for row in writer.store.all(kind, _keys(directive))], directive.argument or kind
    )


def _callout(directive, writer):
    return {"heading": directive.argument, "text": writer.rich_text("\n".join(directive.lines))}


def _question_answer(directive, writer):
    return {"question": directive.argument, "answer": writer.rich_text("\n".join(directive.lines))}


def _definitions(directive, writer):
    pairs = [line.split(" :: ") for line in _keys(directive)]
    items = [{"term": term, "explanation": writer.rich_text(explanation)} for term, explanation in pairs]
    return {"items": writer.items(items, f"definitions {pairs[0][0]}")}


def _quote(directive, writer):
    empty = {"quote": None, "text": "", "person": "", "function": "", "organisation": ""}
    if directive.argument:
        return empty | {"quote": writer.store[f"quote/{directive.argument}"].pk}
    return empty | _named(directive)


def _table(directive, _writer):
    headings, *rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in _keys(directive)]
    numeric = [all(row[index].isdecimal() for row in rows) for index in range(len(headings))]
    return {
        "caption": directive.argument,
        "columns": [
            {"type": "number" if is_number else "text", "heading": heading}
            for heading, is_number in zip(headings, numeric, strict=True)
        ],
        "rows": [{"values": row} for row in rows],
    }


def _picture(directive, writer):
    values = _named(directive)
    return {
        "image": writer.store[f"image/{directive.argument}"].pk,
        "alt_text": values.get("alt", ""),
        "is_decorative": "alt" not in values,
        "caption": values.get("caption", ""),
    }


def _video(directive, writer):
    values = _named(directive)
    return {
        "title": directive.argument,
        "poster": writer.store[f"image/{values['poster']}"].pk,
        "url": values["url"],
        "file": None,
        "transcript": values["text"],
    }


def _figures(directive, writer):
    return {"heading": directive.argument, "figures": _rows("figure", directive, writer)}


def _people(directive, writer):
    return {"heading": directive.argument, "positions": _rows("position", directive, writer)}


def _network(directive, writer):
    return {"network": writer.store[f"organisation/{directive.argument}"].pk}


def _sessions(directive, writer):
    (key,) = _keys(directive)
    return {"heading": directive.argument, "series": writer.store[f"series/{key}"].pk}


def _downloads(directive, writer):
    return {"heading": directive.argument, "documents": _rows("document", directive, writer)}


def _links(directive, writer):
    pairs = [LINK_LINE.fullmatch(line).groups() for line in _keys(directive)]
    items = [writer.links.link_value(label, target) for label, target in pairs]
    return {"heading": directive.argument, "items": writer.items(items, f"links {directive.argument}")}


WRITERS = {
    "callout": _callout,
    "question_answer": _question_answer,
    "definitions": _definitions,
    "quote": _quote,
    "table": _table,
    "picture": _picture,
    "video": _video,
    "figures": _figures,
    "people": _people,
    "network": _network,
    "sessions": _sessions,
    "downloads": _downloads,
    "links": _links,
}
