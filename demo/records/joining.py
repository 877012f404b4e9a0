"""How people join by the open call: the questions that it asks besides those of every call."""

from cohorts.models import Intake
from demo.values import words
from leernetwerk.forms.models import ConsentText, Form, Kind, PrivacyStatement

CONSENT = (
    "Ik vind het goed dat jullie mijn gegevens bewaren om over mijn aanmelding te beslissen.",
    "I agree that you keep my details in order to decide about my application.",
)
PRIVACY = (
    "We gebruiken wat je hier invult om de groep samen te stellen. Alleen wie de aanmeldingen behandelt kan het lezen, "
    "en we geven het aan niemand door.\n\nBevestig je niet, dan wissen we alles na zeven dagen. Krijg je geen plek, "
    "dan wissen we het binnen negentig dagen nadat de oproep is gesloten. Doe je mee, dan bewaren we het tot een "
    "jaar na het einde van de groep.",
    "We use what you fill in here to put the group together. Only those who handle the applications can read it, and "
    "we pass it on to nobody.\n\nIf you do not confirm, we erase everything after seven days. If you get no place, we "
    "erase it within ninety days after the call closes. If you take part, we keep it until a year "
    "after the group ends.",
)
QUESTIONS = [
    {
        "key": "question",
        "kind": Kind.LONG,
        "label": words("Wat is je leervraag?", "What is your learning question?"),
        "help_text": words(
            "Begin bij je eigen werk. Laat namen van cliënten weg.",
            "Start from your own work. Leave out the names of clients.",
        ),
    },
    {
        "key": "colleagues",
        "kind": Kind.CHOICE,
        "label": words("Met wie kom je?", "Who comes with you?"),
        "choices": words(
            "Ik kom alleen\nMet een collega\nMet meer dan een collega",
            "I come by myself\nWith a colleague\nWith more than one colleague",
        ),
    },
    {
        "key": "host",
        "kind": Kind.YES_NO,
        "is_required": False,
        "label": words(
            "Kan je organisatie de groep een keer ontvangen?",
            "Could your organisation receive the group once?",
        ),
    },
]


def keep_joining(store):
    """Keep the form of the open call, what people agree to, and that the call is joined by it."""
    form = store.keep(
        "form/joining",
        Form,
        {"questions": QUESTIONS},
        name=words("Aanmelden voor de derde groep", "Apply for the third cohort"),
        button=words("Meld me aan", "Send my application"),
        consent=store.keep("consent/joining", ConsentText, name="Demo: aanmelden", words=words(*CONSENT)),
        privacy_statement=store.keep(
            "privacy/joining", PrivacyStatement, name="Demo: aanmelden", words=words(*PRIVACY)
        ),
    )
    store.keep("intake/derde", Intake, call=store["call/derde"], form=form)
