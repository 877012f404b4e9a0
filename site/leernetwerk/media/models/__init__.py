"""Pictures, documents and their versions."""

from leernetwerk.media.models.document import Document
from leernetwerk.media.models.image import Image
from leernetwerk.media.models.rendition import Rendition
from leernetwerk.media.models.text import DocumentPage, DocumentText
from leernetwerk.media.models.version import DocumentVersion

__all__ = ["Document", "DocumentPage", "DocumentText", "DocumentVersion", "Image", "Rendition"]
