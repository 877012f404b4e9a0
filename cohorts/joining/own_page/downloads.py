"""Everything that is kept of an application, for its applicant to take along: as JSON, and as text to read."""

import json

from django.http import HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cohorts.joining.own_page.showing import receipt_of
from cohorts.models import Stage


def as_json(request, application):
    """Return all as a JSON file; moments have their time zone."""
    receipt = receipt_of(application)
    data = {
        "call": str(application.call.cohort),
        "stage": application.stage,
        "received": application.received_at,
        "confirmed": application.confirmed_at,
        "corrected": application.corrected_at,
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
    text = json.dumps(data, ensure_ascii=False, indent=2, default=lambda moment: moment.isoformat())
    return attachment(text, "application/json", "json")


def as_text(request, application):
    """Return all as a text file in the language of the page."""
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
    parts.append((_("What happened to it"), "\n".join(change_words(application))))
    text = "\n\n".join(f"{heading}\n{words}" for heading, words in parts if words)
    return attachment(f"{text}\n", "text/plain; charset=utf-8", "txt")


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
    """Return the response with ``text`` (``str``) as a file; half a character is replaced by a question mark."""
    response = HttpResponse(text.encode("utf-8", "replace"), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{_("application")}.{extension}"'
    return response
