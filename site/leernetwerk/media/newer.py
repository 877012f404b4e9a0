"""A newer file for a document, and putting an earlier one back: the document, its address and its title stay."""

from django import forms
from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import formfield_for_dbfield
from wagtail.log_actions import log

from leernetwerk.media.models import Document


class NewerFileForm(forms.ModelForm):
    """Asks for the newer file of a document (the ``instance``), with the checks of every upload, and what changed."""

    version_note = forms.CharField(
        label=_("What changed"),
        max_length=255,
        required=False,
        help_text=_("In a few words, for your colleagues. May be left empty."),
    )

    class Meta:
        model = Document
        fields = ("file",)
        widgets = {"file": forms.FileInput}
        formfield_callback = formfield_for_dbfield

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label = _("Newer file")
        self.fields["file"] = WagtailDocumentField(label=label, widget=self.fields["file"].widget)

    def clean_file(self):
        """Refuse to save without a file: the one that is there would be its own newer version."""
        if "file" not in self.changed_data:
            raise forms.ValidationError(_("Choose the newer file."), code="required")
        return self.cleaned_data["file"]


def locked(document_id):
    """Return the document with this primary key, locked until the transaction ends: versions are numbered in turn."""
    return Document.objects.select_for_update().get(pk=document_id)


@transaction.atomic
def add_newer_file(document_id, file, note, user):
    """Make a checked upload the newest version of a document, with a ``note`` (``str``); return the document."""
    return _store(locked(document_id), file, note, user)


@transaction.atomic
def put_back(version, user):
    """Make the file of an earlier ``DocumentVersion`` the newest version again; return the document.

    What was newest stays as an earlier version. Raises ``FileNotFoundError`` when the file is gone.
    """
    document = locked(version.document_id)
    if document.file.name == version.file.name:
        return document
    if not version.file.storage.exists(version.file.name):
        raise FileNotFoundError(version.file.name)
    note = gettext("Version %(number)d was put back.") % {"number": version.number}
    return _store(document, version.file.name, note, user)


def _store(document, file, note, user):
    document.file = file
    document.version_note = note
    document.version_author = user
    document.save()
    log(instance=document, action="wagtail.edit", user=user, content_changed=True)
    return document
