"""Fills in the form of a call."""

from cohorts.joining import core_questions as core
from cohorts.joining.addresses import form_address
from tests.factories.joining import IntakeFactory
from tests.factories.pages import CallPageFactory


def core_answers(**changes):
    """Return what a visitor posts for the core questions, by the names of the inputs."""
    answers = {
        core.NAME: "Sanne Voorbeeld",
        core.EMAIL: "sanne@leernetwerk.example",
        core.ORGANISATION: "Stichting Verzonnen",
        core.SECTOR: core.OTHER,
        core.FUNCTION: "adviseur",
        core.MOTIVATION: "Ik wil leren van anderen.",
        core.LANGUAGE: "nl",
        core.NAMING: "yes",
    }
    return {f"q-{key}": value for key, value in (answers | changes).items()}


def call_page(language="nl", form=None, **values):
    """Return the page of a call with a form; ``values`` are those of the call, ``form`` is a ``Form``."""
    page = CallPageFactory(language=language, **{f"call__{name}": value for name, value in values.items()})
    IntakeFactory(call=page.call, **({"form": form} if form else {}))
    return page


def address_of(page):
    """Return the address of the form."""
    return form_address(page)
