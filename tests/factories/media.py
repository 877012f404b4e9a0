"""Pictures, documents, collections and the files in them, made by Pillow and fpdf2."""

import datetime
import io
from functools import cache

import factory
import wagtail_factories
from django.core.files.base import ContentFile
from fpdf import FPDF
from PIL import Image as Picture
from PIL import ImageCms
from wagtail.models import Collection, CollectionViewRestriction

from leernetwerk.media.models import Document, Image

GPS_IFD = 0x8825
ORIENTATION = 0x0112
CREATED = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def picture_bytes(image_format="JPEG", size=(64, 48), color="navy", **options):
    """Return a picture of one colour as bytes; ``options`` are those of Pillow's ``save``."""
    output = io.BytesIO()
    Picture.new("RGB", size, color).save(output, image_format, **options)
    return output.getvalue()


def telling_exif(orientation=1):
    """Return Exif data that tells who took a picture, with what, and where (Amsterdam)."""
    exif = Picture.Exif()
    exif[0x010F] = "Secret Camera"
    exif[0x013B] = "Secret Photographer"
    exif[ORIENTATION] = orientation
    exif.get_ifd(GPS_IFD).update({1: "N", 2: (52.0, 22.0, 12.0), 3: "E", 4: (4.0, 53.0, 42.0)})
    return exif


@cache
def colour_profile():
    """Return an sRGB colour profile; made anew it would bear another time."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def pdf_bytes(pages=1, text="Learning together"):
    """Return a PDF file with the text on each of its pages; the same bytes each time, whatever the moment."""
    pdf = FPDF()
    pdf.set_creation_date(CREATED)
    pdf.set_font("helvetica", size=12)
    for _number in range(pages):
        pdf.add_page()
        pdf.cell(text=text)
    return bytes(pdf.output())


def picture_file(name="picture.jpg", **options):
    """Return a file to make an Image with."""
    return ContentFile(picture_bytes(**options), name)


def document_file(name="report.pdf", **options):
    """Return a PDF file to make a Document with."""
    return ContentFile(pdf_bytes(**options), name)


class ImageFactory(factory.django.DjangoModelFactory):
    """A small blue picture in the root collection."""

    class Meta:
        model = Image

    title = factory.Sequence(lambda number: f"Picture {number}")
    file = factory.LazyFunction(picture_file)


class DocumentFactory(factory.django.DjangoModelFactory):
    """A PDF file of one page in the root collection."""

    class Meta:
        model = Document

    title = factory.Sequence(lambda number: f"Document {number}")
    language = "nl"
    file = factory.LazyFunction(document_file)


class CollectionFactory(wagtail_factories.CollectionFactory):
    """A collection under the root, or under ``parent``."""

    class Meta:
        model = Collection

    name = factory.Sequence(lambda number: f"Collection {number}")
    parent = factory.LazyFunction(Collection.get_first_root_node)


def restrict(collection, *groups):
    """Open a collection to these groups only, or to all who sign in when none is named."""
    kind = CollectionViewRestriction.GROUPS if groups else CollectionViewRestriction.LOGIN
    restriction = CollectionViewRestriction.objects.create(collection=collection, restriction_type=kind)
    restriction.groups.set(groups)
    return restriction
