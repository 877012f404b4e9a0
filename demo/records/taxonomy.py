"""Themes, sectors and terms."""

from demo.values import words
from leernetwerk.network.models import Sector, Term, Theme

THEMES = {
    "zelfsturing": ("Zelfsturing", "Self-organisation"),
    "leren-in-de-praktijk": ("Leren in de praktijk", "Learning in practice"),
    "samen-in-de-wijk": ("Samen in de wijk", "Together in the neighbourhood"),
    "leiderschap": ("Leiderschap", "Leadership"),
    "vakmanschap": ("Vakmanschap", "Craft"),
    "waarde-en-geld": ("Waarde en geld", "Value and money"),
}

SECTORS = {
    "jeugdhulp": ("jeugdhulp", "youth care"),
    "langdurige-zorg": ("langdurige zorg", "long-term care"),
    "gehandicaptenzorg": ("gehandicaptenzorg en ondersteuning", "disability care and support"),
    "zorg-welzijn-en-wonen": ("zorg, welzijn en wonen", "care, welfare and housing"),
    "publieke-gezondheid": ("publieke gezondheid", "public health"),
    "welzijnswerk": ("welzijnswerk", "social work"),
    "overheid": ("overheid", "government"),
    "veiligheid": ("veiligheid", "public safety"),
    "onderwijs": ("onderwijs", "education"),
    "onderwijsadvies": ("onderwijsadvies", "education consultancy"),
    "financiele-sector": ("financiële sector", "financial sector"),
    "mkb": ("midden- en kleinbedrijf", "small and medium-sized business"),
    "non-profit": ("goede doelen en stichtingen", "charities and foundations"),
    "fondsen": ("fondsen", "funds"),
    "begeleiding-en-advies": ("begeleiding en advies", "facilitation and advice"),
}

# Slug: abbreviation, name and explanation, in Dutch and English.
TERMS = {
    "community-of-practice": (
        "CoP",
        ("community of practice", "community of practice"),
        (
            "Een groep mensen die hetzelfde vak of vraagstuk deelt en daar een tijd lang samen in leert, "
            "vooral door elkaars werk van dichtbij te bekijken.",
            "A group of people who share a craft or a question and learn about it together for a while, "
            "mostly by looking closely at each other’s work.",
        ),
    ),
    "proeftuin": (
        "",
        ("proeftuin", "pilot area"),
        (
            "Een wijk, dorp of regio waar organisaties samen iets anders doen dan ze gewend zijn, "
            "klein beginnen en onderweg bijsturen.",
            "A neighbourhood, village or region where organisations do something differently together, "
            "start small and adjust as they go.",
        ),
    ),
    "leersessie": (
        "",
        ("leersessie", "learning session"),
        (
            "Een bijeenkomst van anderhalf uur waarin vakmensen en leidinggevenden samen een echte casus "
            "uitpluizen.",
            "A meeting of an hour and a half in which practitioners and managers pick apart a real case.",
        ),
    ),
    "leervraag": (
        "",
        ("leervraag", "learning question"),
        (
            "De vraag waarop een deelnemer, groep of sessie een antwoord zoekt. Een goede leervraag begint "
            "bij je eigen werk.",
            "The question that a participant, a group or a session wants to answer. A good one starts from "
            "your own work.",
        ),
    ),
    "casus": (
        "",
        ("casus", "case"),
        (
            "Een waargebeurde situatie uit het werk, kort verteld en zonder herkenbare namen.",
            "A situation that really happened at work, told briefly and without recognisable names.",
        ),
    ),
    "intervisie": (
        "",
        ("intervisie", "peer consultation"),
        (
            "Collega’s leggen elkaar een vraag voor en helpen door door te vragen, niet door raad te geven.",
            "Colleagues put a question to each other and help by asking on, not by giving advice.",
        ),
    ),
    "wijkteam": (
        "",
        ("wijkteam", "neighbourhood team"),
        (
            "Een team met mensen uit verschillende beroepen dat voor één wijk werkt.",
            "A team of people from different professions that works for one neighbourhood.",
        ),
    ),
    "rugdekking": (
        "",
        ("rugdekking", "backing"),
        (
            "De zekerheid dat je leidinggevende achter een besluit blijft staan dat jij in de praktijk neemt.",
            "The certainty that your manager will stand by a decision that you take on the ground.",
        ),
    ),
    "zelfsturend-team": (
        "",
        ("zelfsturend team", "self-organising team"),
        (
            "Een team dat zelf roosters, taken en werkwijze regelt binnen afspraken over geld en kwaliteit.",
            "A team that arranges its own rosters, tasks and methods within agreements on money and quality.",
        ),
    ),
    "algemene-verordening-gegevensbescherming": (
        "AVG",
        ("Algemene verordening gegevensbescherming", "General Data Protection Regulation"),
        (
            "De Europese wet die zegt wanneer je gegevens over mensen mag gebruiken en delen. In het Engels: GDPR.",
            "The European law on when you may use and share information about people. AVG is its Dutch abbreviation.",
        ),
    ),
    "gemeentelijke-gezondheidsdienst": (
        "GGD",
        ("gemeentelijke gezondheidsdienst", "municipal health service"),
        (
            "De dienst waarmee gemeenten de gezondheid van hun inwoners beschermen.",
            "The service with which municipalities protect the health of those who live there.",
        ),
    ),
}


def keep_taxonomy(store):
    """Keep the themes, sectors and terms."""
    for slug, name in THEMES.items():
        store.keep(f"theme/{slug}", Theme, slug=slug, name=words(*name))
    for slug, name in SECTORS.items():
        store.keep(f"sector/{slug}", Sector, slug=slug, name=words(*name))
    for slug, (abbreviation, name, explanation) in TERMS.items():
        store.keep(
            f"term/{slug}",
            Term,
            slug=slug,
            name=words(*name),
            abbreviation=abbreviation,
            explanation=words(*explanation),
        )
