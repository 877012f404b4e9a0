"""A publication on paper with some who asked for it, and a form for questions to hosts of sessions."""

from articles.models import PrintEdition, PrintRequest, StockChange
from articles.print_requests import questions
from articles.print_requests.stock import change_stock
from demo.values import words
from leernetwerk.forms.models import Form, Kind, PrivacyStatement
from leernetwerk.forms.public.shown import shown
from leernetwerk.forms.storing import Sent
from leernetwerk.forms.storing import store as store_form
from pilots.models import HostQuestionSettings

COPIES = 40
PURPOSE = {
    "key": "purpose",
    "kind": Kind.SHORT,
    "is_required": False,
    "erase_early": True,
    "label": words("Waar ga je het voor gebruiken?", "What will you use it for?"),
    "help_text": words("Dat helpt ons bij een volgende druk.", "It helps us with a next printing."),
}
PAPER_PRIVACY = (
    "Alleen wie de exemplaren post ziet je adres. Zijn ze onderweg, dan wissen we je naam en je adres meteen.",
    "Only who posts the copies sees your address. Once they are on their way, we erase your name and address at once.",
)
HOST_PRIVACY = (
    "Je vraag gaat per mail naar de gastheer, met je naam en je adres om naar te antwoorden. Wie hier de berichten "
    "beantwoordt kan hem ook lezen.\n\nBevestig je niet, dan wissen we alles na zeven dagen.",
    "Your question goes to the host by mail, with your name and address to answer to. Who answers messages here can "
    "read it too.\n\nIf you do not confirm, we erase all of it after seven days.",
)
# Name, lines of the address, postal code, town, country, copies, language, what for.
ASKERS = [
    (
        "Anouk Verzonnen",
        "Wijkteam Bedacht\nVoorbeeldlaan 12",
        "1234 AB",
        "Nergenshuizen",
        3,
        "nl",
        "Een teamdag",
    ),
    ("Ties Bedenksel", "Fantasieplein 4", "5678 CD", "Elders", 1, "nl", ""),
    ("Iris Invented", "Made-up Housing\n7 Nowhere Street", "ZZ1 1ZZ", "Imaginary", 5, "en", "A course"),
]


def keep_printed(store):
    """Keep the publication on paper, those who asked for it, and the form for questions to hosts."""
    form = store.keep(
        "form/printed",
        Form,
        {"questions": [PURPOSE]},
        name=words("Gedrukte exemplaren", "Printed copies"),
        intro=words("Verzenden is gratis, ook naar het buitenland.", "Postage is free, also abroad."),
        privacy_statement=kept_statement(store, "privacy/printed", "Demo: op papier", PAPER_PRIVACY),
    )
    edition = store.keep(
        "printed/dwars-door-de-schotten",
        PrintEdition,
        publication=store["publication/dwars-door-de-schotten"],
        form=form,
        most_copies=5,
    )
    if not edition.stock_changes.exists():
        change_stock(edition, COPIES, StockChange.Reason.CORRECTED, note="Demo")
    for number, asker in enumerate(ASKERS):
        keep_request(edition, f"demo-printed-{number}", asker)
    hosts = store.keep(
        "form/hosts",
        Form,
        {"questions": []},
        name=words("Vraag aan een gastheer", "Question to a host"),
        privacy_statement=kept_statement(store, "privacy/hosts", "Demo: vragen aan gastheren", HOST_PRIVACY),
    )
    settings = HostQuestionSettings.load()
    if settings.form is None:
        settings.form = hosts
        settings.save()


def kept_statement(store, key, name, texts):
    """Return the privacy statement with ``texts`` (Dutch and English)."""
    return store.keep(key, PrivacyStatement, name=name, words=words(*texts))


def keep_request(edition, key, asker):
    """Have somebody invented ask for copies, as the form on the site would; what was asked before stays."""
    if PrintRequest.objects.filter(submission__idempotency_key=key).exists():
        return
    name, street, postal_code, town, copies, language, purpose = asker
    first, last = name.lower().split()
    values = {
        questions.COPIES: str(copies),
        questions.NAME: name,
        questions.STREET: street,
        questions.POSTAL_CODE: postal_code,
        questions.TOWN: town,
        questions.COUNTRY: {"nl": "Nederland", "en": "United Kingdom"}[language],
        questions.EMAIL: f"{first}.{last}@leernetwerk.example",
    }
    asked = questions.print_questions(edition, language)
    own = [shown(question, language) for question in edition.form.questions.all()]
    values |= {question.key: purpose for question in own}
    store_form(Sent(edition.form, [*asked, *own], values, language, key, edition))
