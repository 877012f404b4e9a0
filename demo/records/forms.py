"""Forms: contact, and a question."""

from demo.values import words
from leernetwerk.forms.models import ConsentText, Form, Kind, PrivacyStatement, Purpose

CONSENT = (
    "Ik vind het goed dat jullie mijn gegevens bewaren om mij te antwoorden.",
    "I agree that you keep my details in order to answer me.",
)
PRIVACY = (
    "We bewaren wat je hier invult om je te antwoorden, en niet langer dan een jaar. Alleen wie de berichten "
    "beantwoordt kan het lezen. We geven het aan niemand door.\n\nWil je zien wat we van je hebben, of moet het weg? "
    "Laat het weten met dit formulier.",
    "We keep what you fill in here in order to answer you, and no longer than a year. Only those who answer the "
    "messages can read it. We pass it on to nobody.\n\nWould you like to see what we have about you, or should it go? "
    "Tell us with this form.",
)
NAME = {"key": "name", "kind": Kind.SHORT, "purpose": Purpose.NAME, "label": words("Je naam", "Your name")}
EMAIL = {
    "key": "email",
    "kind": Kind.SHORT,
    "purpose": Purpose.EMAIL,
    "label": words("Je e-mailadres", "Your e-mail address"),
    "help_text": words("Hierheen sturen we ons antwoord.", "This is where we send our answer."),
}
CONTACT = [
    NAME,
    EMAIL,
    {
        "key": "organisation",
        "kind": Kind.SHORT,
        "purpose": Purpose.ORGANISATION,
        "is_required": False,
        "label": words("Je organisatie", "Your organisation"),
    },
    {
        "key": "about",
        "kind": Kind.CHOICE,
        "label": words("Waar gaat het over?", "What is it about?"),
        "choices": words(
            "Meedoen\nEen proeftuin\nEen publicatie\nIets anders",
            "Taking part\nA pilot area\nA publication\nSomething else",
        ),
    },
    {
        "key": "message",
        "kind": Kind.LONG,
        "label": words("Je bericht", "Your message"),
        "help_text": words("Een paar zinnen is genoeg.", "A few sentences will do."),
    },
]
QUESTION = [
    NAME,
    EMAIL,
    {
        "key": "question",
        "kind": Kind.LONG,
        "label": words("Je vraag", "Your question"),
        "help_text": words(
            "Begin bij je eigen werk: wat gebeurt er, en wat wil je weten?",
            "Start from your own work: what happens, and what would you like to know?",
        ),
    },
    {
        "key": "sessions",
        "kind": Kind.CHOICES,
        "is_required": False,
        "label": words("Waar mag je vraag aan de orde komen?", "Where may your question come up?"),
        "choices": words(
            "In een leersessie\nIn een praktijkcafé\nAlleen in een antwoord aan mij",
            "In a learning session\nIn a practice café\nOnly in an answer to me",
        ),
    },
    {
        "key": "call",
        "kind": Kind.YES_NO,
        "is_required": False,
        "label": words("Mogen we je erover bellen?", "May we call you about it?"),
    },
    {
        "key": "telephone",
        "kind": Kind.SHORT,
        "purpose": Purpose.TELEPHONE,
        "is_required": False,
        "label": words("Je telefoonnummer", "Your telephone number"),
    },
    {
        "key": "before",
        "kind": Kind.DATE,
        "is_required": False,
        "label": words("Voor welke dag wil je een antwoord?", "By which day would you like an answer?"),
    },
    {
        "key": "file",
        "kind": Kind.FILE,
        "is_required": False,
        "label": words("Stuur iets mee", "Send something along"),
        "help_text": words(
            "Bijvoorbeeld een casus. Laat namen van cliënten weg.",
            "For example a case. Leave out the names of clients.",
        ),
    },
]


def keep_forms(store):
    """Keep the forms, and what people agree to."""
    consent = store.keep("consent/answer", ConsentText, name="Demo: antwoord", words=words(*CONSENT))
    privacy = store.keep("privacy/answer", PrivacyStatement, name="Demo: berichten", words=words(*PRIVACY))
    store.keep(
        "form/contact",
        Form,
        {"questions": CONTACT},
        staff_addresses="berichten@leernetwerk.example",
        acknowledges=True,
        acknowledgement=words(
            "Dank je wel voor je bericht. Je hoort binnen een week van ons.",
            "Thank you for your message. You will hear from us within a week.",
        ),
        name=words("Schrijf ons", "Write to us"),
        thanks=words(
            "Dank je wel! Je hoort binnen een week van ons.",
            "Thank you! You will hear from us within a week.",
        ),
        consent=consent,
        privacy_statement=privacy,
    )
    store.keep(
        "form/question",
        Form,
        {"questions": QUESTION},
        name=words("Stel een vraag", "Ask a question"),
        intro=words(
            "Een van onze begeleiders leest je vraag en antwoordt, meestal binnen een week.",
            "One of our facilitators reads your question and answers, mostly within a week.",
        ),
        button=words("Stel je vraag", "Ask your question"),
        thanks=words(
            "Dank je wel voor je vraag! Een van onze begeleiders antwoordt, meestal binnen een week.",
            "Thank you for your question! One of our facilitators will answer, mostly within a week.",
        ),
        consent=consent,
        privacy_statement=privacy,
    )
