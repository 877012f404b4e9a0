"""Makes a request of a form that was sent for printed copies, and takes its copies off, in the same transaction."""

from articles.models.print_edition import PrintEdition, StockChange
from articles.models.print_request import PrintRequest
from articles.print_requests.questions import COPIES
from articles.print_requests.stock import change_stock
from leernetwerk.forms.signals import submitted


def receive(sender, submission, answers, origin, **kwargs):
    """Make the request when ``origin`` is a ``PrintEdition``; raises ``NotEnoughCopies``, which stores nothing."""
    if not isinstance(origin, PrintEdition):
        return
    chosen = next(answer.value for answer in answers if answer.question_key == COPIES)
    copies = int(chosen["key"])
    change_stock(origin, -copies, StockChange.Reason.REQUESTED)
    PrintRequest.objects.create(
        submission=submission, edition=origin, copies=copies, received_at=submission.created_at
    )


def connect():
    """Hear of every form that is sent."""
    submitted.connect(receive, dispatch_uid="articles.print_requests.receiving")
