"""How private files travel: never stored on the way, never run by a browser; whole or in part."""

from django.http import FileResponse, Http404, HttpResponse

from leernetwerk.media.ranges import FileSlice, NotSatisfiableError, requested_range

NO_STORE = "private, no-store"
INLINE = ("application/pdf", "image/")


def private_file_response(request, file, content_type, filename):
    """Return a response that streams a stored file, or the part that is asked for; raises Http404 when it is gone.

    PDF files and pictures are shown, all else is downloaded. Nothing in a file may load or run
    anything; the sandbox goes further, but browsers refuse to show a PDF file in one.
    """
    try:
        stream = file.storage.open(file.name, "rb")
    except FileNotFoundError as error:
        raise Http404("The file is gone.") from error
    if content_type.startswith("text/"):
        content_type += "; charset=utf-8"
    response = file_response(
        request,
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


def file_response(request, stream, **options):
    """Return the response that sends an open file: 200 whole, 206 in part, 416 when there is no such part.

    ``options`` are those of Django's FileResponse. The file is closed with the response.
    """
    size = stream.size
    try:
        part = requested_range(request, size)
    except NotSatisfiableError:
        stream.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    if part is None:
        return FileResponse(stream, headers={"Accept-Ranges": "bytes"}, **options)
    first, last = part
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Range": f"bytes {first}-{last}/{size}",
        "Content-Length": str(last - first + 1),
    }
    return FileResponse(FileSlice(stream, first, last), status=206, headers=headers, **options)
