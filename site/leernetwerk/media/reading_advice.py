"""What to tell an editor about the text of a document, in plain words."""

from django.utils.translation import gettext_lazy as _

from leernetwerk.media.models import DocumentText

Status = DocumentText.Status
ADVICE = {
    Status.WAITING: _("Search will know its words in a moment."),
    Status.READ: _("Visitors find this document by its words, once a page that they may see offers it."),
    Status.SCANNED: _(
        "This PDF holds pictures of text: visitors can’t search in it, and screen readers can’t read it out. "
        "Have the text recognised (OCR) in the program for scanning, or upload the original instead."
    ),
    Status.ENCRYPTED: _(
        "A password locks this file: neither visitors nor search can read it. Save it without a password and upload "
        "that as a newer file."
    ),
    Status.DAMAGED: _(
        "This file is damaged. Open it in the program that it was made with, save it again and upload that as a newer "
        "file."
    ),
    Status.TOO_MUCH: _(
        "This file is too large or too complicated to read. Split it into parts, or save it in a simpler form, such as "
        "PDF."
    ),
    Status.NO_WORDS: _("There are no words in this file, so that visitors find it by its title only."),
    Status.UNKNOWN_KIND: _(
        "Files of this kind are not read. Upload it as PDF, Word or plain text to let visitors search in it."
    ),
    Status.MISSING: _("The file is no longer on the server. Upload it again as a newer file."),
    Status.FAILED: _(
        "Reading it did not work, several times. Try again, or save the file anew and upload that."
    ),
}
CUT_SHORT = _("The document is very long: only its beginning was read.")


def advice_on(text):
    """Return what a ``DocumentText`` means and what may be done (a list of texts)."""
    return [ADVICE[text.status], *([] if text.is_whole else [CUT_SHORT])]
