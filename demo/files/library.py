"""Keeps the pictures and documents of the demo; what is already as the demo made it is not made again."""

import hashlib
import io
from dataclasses import dataclass

from django.core.files.base import ContentFile

from demo.files.pdf import write_pdf
from demo.files.word import write_docx
from demo.pictures.catalogue import PICTURES
from demo.values import set_values
from demo.writing import texts
from leernetwerk.media.models import Document, Image

WRITERS = {"pdf": write_pdf, "docx": write_docx}
# Key: text file, language, type, name of the file.
DOCUMENTS = {
    "partitions-nl": ("files/partitions", "nl", "pdf", "dwars-door-de-schotten.pdf"),
    "partitions-en": ("files/partitions", "en", "pdf", "straight-through-the-partitions.pdf"),
    "workshops-nl": ("files/workshops", "nl", "pdf", "negen-werkplaatsen.pdf"),
    "workbook-nl": ("files/workbook", "nl", "pdf", "werkboek-leersessies.pdf"),
    "workbook-en": ("files/workbook", "en", "pdf", "learning-session-workbook.pdf"),
    "weversveld-report": ("files/weversveld-report", "nl", "pdf", "eindverslag-weversveld.pdf"),
    "noorderhout-plan": ("files/noorderhout-plan", "nl", "pdf", "plan-noorderhout.pdf"),
    "case-form": ("files/case-form", "nl", "docx", "formulier-casus.docx"),
    "case-form-en": ("files/case-form", "en", "docx", "case-form.docx"),
}


@dataclass(frozen=True)
class MadeFile:
    """A file that was made anew and waits to be stored."""

    content: ContentFile
    recipe: str


def make_picture(store, name):
    """Return the drawn picture ``name`` as a :class:`MadeFile`, or ``None`` when the stored one is still right."""
    # The code that draws cannot be seen from here; its version is the title.
    recipe = PICTURES[name].title
    if _is_kept(store, f"image/{name}", Image, recipe):
        return None
    output = io.BytesIO()
    PICTURES[name].draw().save(output, "JPEG", quality=92)
    return MadeFile(ContentFile(output.getvalue(), f"{name}.jpg"), recipe)


def make_document(store, name):
    """Return the written document ``name`` as a :class:`MadeFile`, or ``None`` when the stored one is still right."""
    text_key, language, kind, file_name = DOCUMENTS[name]
    text = texts.read(text_key, language)
    recipe = hashlib.sha1(repr(text).encode(), usedforsecurity=False).hexdigest()
    if _is_kept(store, f"document/{name}", Document, recipe):
        return None
    return MadeFile(ContentFile(WRITERS[kind](text, language), file_name), recipe)


def _is_kept(store, key, model, recipe):
    row = store.find(key, model)
    return (
        row is not None
        and store.fingerprint(key) == _fingerprint(recipe, row)
        and row.file.storage.exists(row.file.name)
    )


def _fingerprint(recipe, row):
    return f"{recipe[:40]}:{row.file_hash}"


def keep_picture(store, name, made):
    """Keep the picture ``name``; ``made`` is its new file or ``None``."""
    picture = PICTURES[name]
    focus = dict(
        zip(
            ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"),
            picture.focal_point or (None,) * 4,
            strict=True,
        )
    )
    _keep(store, f"image/{name}", Image, made, title=picture.title, credit="", **focus)


def keep_document(store, name, made):
    """Keep the document ``name``; ``made`` is its new file or ``None``."""
    text_key, language, _kind, _file_name = DOCUMENTS[name]
    title = texts.read(text_key, language).head["title"]
    _keep(store, f"document/{name}", Document, made, title=title, language=language)


def _keep(store, key, model, made, **values):
    row = store.find(key, model) or model()
    changed = set_values(row, values)
    if made:
        if model is Image and row.pk:
            # They show the file that is about to be replaced.
            for rendition in row.renditions.all():
                rendition.delete()
        row.file = made.content
    if changed or made:
        row.save()
    if made:
        store.remember(key, row, _fingerprint(made.recipe, row))
