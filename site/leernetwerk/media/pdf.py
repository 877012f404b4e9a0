"""What a PDF file tells about itself."""

import threading

import pypdfium2

# PDFium is not safe to call from two threads at once.
_lock = threading.Lock()


def count_pages(file):
    """Return the number of pages, or None when the file is too broken to tell or needs a password.

    ``file`` is an open binary file; it is left at its beginning.
    """
    file.seek(0)
    content = file.read()
    file.seek(0)
    with _lock:
        try:
            pdf = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError:
            return None
        try:
            return len(pdf) or None
        finally:
            pdf.close()
