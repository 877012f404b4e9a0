"""Everything that is kept of an application, for its applicant to take along: as JSON, as text to read, or as a ZIP
with both and the files."""

import json
import tempfile
import zipfile
from contextlib import suppress
from shutil import copyfileobj

from django.http import FileResponse, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cohorts.joining.own_page.ending import ending_words, last_day
from cohorts.joining.own_page.showing import receipt_of
from cohorts.models import Stage
from leernetwerk.forms.models import AnswerFile
from leernetwerk.forms.public.files import safe_name
from leernetwerk.media.names import short_name

# Above so many bytes a ZIP is made on disk rather than in memory.
IN_MEMORY = 2 * 1024 * 1024


def as_json(request, application):
    """Return all as a JSON file; moments have their time zone."""
    return attachment(json_of(application), "application/json", "json")


def as_text(request, application):
    """Return all as a text file in the language of the page."""
    return attachment(text_of(application), "text/plain; charset=utf-8", "txt")


def as_zip(request, application):
    """Return a ZIP with both and the files that were sent. It is stored nowhere: a file without a name at most."""
    # Closed by the response, when it has been sent.
    packed = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(file_name("json"), encoded(json_of(application)))
        archive.writestr(file_name("txt"), encoded(text_of(application)))
        files = AnswerFile.objects.filter(answer__submission=application.submission_id).order_by(
            "answer", "pk"
        )
        for number, file in enumerate(files, 1):
            # One that is gone from the disk keeps nobody from the others.
            with suppress(FileNotFoundError), file.file.storage.open(file.file.name, "rb") as stream:
                # The number keeps apart files of one name, and from names that some systems cannot have.
                name = f"{_('files')}/{number}-{short_name(safe_name(file.name))}"
                with archive.open(name, "w") as entry:
                    copyfileobj(stream, entry)
    packed.seek(0)
    return FileResponse(packed, as_attachment=True, filename=file_name("zip"), content_type="application/zip")


def json_of(application):
    """Return all of an ``Application`` as JSON (``str``)."""
    receipt = receipt_of(application)
    data = {
        "call": str(application.call.cohort),
        "stage": application.stage,
        "received": application.received_at,
        "confirmed": application.confirmed_at,
        "corrected": application.corrected_at,
        "erased_at_the_latest": last_day(application),
        "language": application.language,
        "address": application.email,
        "organisation_may_be_named": application.may_be_named,
        "answers": [
            {
                "question": answer.label,
                "answer": answer.text,
                "value": answer.value,
                "files": [
                    {"name": file.name, "bytes": file.size, "kind": file.content_type}
                    for file in answer.files.all()
                ],
            }
            for answer in answers_of(application)
        ],
        "agreed": receipt
        and {
            "consent": receipt.consent_text,
            "privacy_statement": receipt.privacy_text,
            "language": receipt.language,
            "at": receipt.given_at,
        },
        "stages": [
            {"stage": change.stage, "at": change.at, "by": change.cause}
            for change in application.stage_changes.all()
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2, default=lambda moment: moment.isoformat())


def text_of(application):
    """Return all of an ``Application`` as text (``str``) in the active language."""
    receipt = receipt_of(application)
    parts = [
        (_("Your application"), str(application.call.cohort)),
        (_("Stage"), application.get_stage_display()),
        (_("Received"), moment_words(application.received_at)),
        (_("Address confirmed"), moment_words(application.confirmed_at)),
        (_("Corrected"), moment_words(application.corrected_at)),
        *((answer.label, answer.text or "–") for answer in answers_of(application)),
    ]
    if receipt:
        given = moment_words(receipt.given_at)
        parts += [
            (_("You agreed to this on %(moment)s:") % {"moment": given}, receipt.consent_text),
            (_("You were told:"), receipt.privacy_text),
        ]
    parts += [
        (_("What happened to it"), "\n".join(change_words(application))),
        (_("When it is erased"), ending_words(application)),
    ]
    return "\n\n".join(f"{heading}\n{words}" for heading, words in parts if words) + "\n"


def answers_of(application):
    """Return the answers (a queryset) with their files."""
    return application.submission.answers.prefetch_related("files")


def change_words(application):
    """Return a line (``str``) for each stage that the application came into."""
    return [
        f"{moment_words(change.at)}: {Stage(change.stage).label}"
        for change in application.stage_changes.all()
    ]


def moment_words(moment):
    """Return a moment (aware ``datetime``) in words of the active language, or an empty text for none."""
    return date_format(timezone.localtime(moment), "DATETIME_FORMAT") if moment else ""


def attachment(text, content_type, extension):
    """Return the response with ``text`` (``str``) as a file."""
    response = HttpResponse(encoded(text), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{file_name(extension)}"'
    return response


def encoded(text):
    """Return ``text`` (``str``) as ``bytes``; half a character is replaced by a question mark."""
    return text.encode("utf-8", "replace")


def file_name(extension):
    """Return the name (``str``) of a file to take along, in the active language."""
    return f"{_('application')}.{extension}"
