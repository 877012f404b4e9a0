"""The form for printed copies: taken in while there are any."""

from dataclasses import replace

from django.utils.translation import gettext as _

from articles.print_requests.questions import print_questions
from articles.print_requests.stock import NotEnoughCopies
from leernetwerk.forms.public.reception import Reception, filled_in
from leernetwerk.forms.public.shown import shown


class PrintReception(Reception):
    """One visit to the form of a ``PrintEdition``."""

    def __init__(self, edition, request, language, address):
        self.edition = edition
        super().__init__(
            edition.form,
            request,
            language,
            address,
            origin=edition,
            first_questions=print_questions(edition, language),
        )

    def takes_answers(self):
        return super().takes_answers() and self.edition.copies_left > 0

    def receive(self):
        """Take in what was posted, as any form; who comes a moment too late gets the form back with what is left."""
        try:
            return super().receive()
        except NotEnoughCopies:
            self.show_what_is_left()
            return None

    def show_what_is_left(self):
        """Show the form anew, filled in, with as many copies to choose as there are now."""
        self.edition.refresh_from_db(fields=["copies_left"])
        own_questions = [shown(question, self.language) for question in self.form.questions.all()]
        self.questions = [*print_questions(self.edition, self.language), *own_questions]
        del self.fingerprint
        self.stamp = replace(self.stamp, seen=self.fingerprint)
        self.bound = self.bind(self.request.POST, self.request.FILES)
        self.notice = _("Somebody was just before you: so many copies are not left. Choose again.")
        if not self.takes_answers():
            self.leftovers = filled_in(self.request.POST, self.questions)
