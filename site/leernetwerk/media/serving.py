"""How private files travel: never stored on the way, never run by a browser."""

from django.http import FileResponse, Http404

NO_STORE = "private, no-store"
INLINE = ("application/pdf", "image/")


def private_file_response(file, content_type, filename):
    """Return a response that streams a stored file; raises Http404 when it is gone.

    PDF files and pictures are shown, all else is downloaded. Nothing in a file may load or run
    anything; the sandbox goes further, but browsers refuse to show a PDF file in one.
    """
    try:
        stream = file.storage.open(file.name, "rb")
    except FileNotFoundError as error:
        raise Http404("The file is gone.") from error
    if content_type.startswith("text/"):
        content_type += "; charset=utf-8"
    response = FileResponse(
        stream,
        as_attachment=not content_type.startswith(INLINE),
        filename=filename,
        content_type=content_type,
    )
    is_pdf = content_type == "application/pdf"
    response["Content-Security-Policy"] = "default-src 'none'" if is_pdf else "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = NO_STORE
    return response
