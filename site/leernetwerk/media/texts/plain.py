"""Plain text, with a page where a form feed begins one."""

import codecs


def pages_of(file):
    """Yield the text of each page of an open text file in UTF-8, UTF-16 with a mark, or Windows' Latin letters."""
    content = file.read()
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", errors="replace")
    for page in text.split("\f"):
        yield "\n".join(" ".join(line.split()) for line in page.splitlines())
