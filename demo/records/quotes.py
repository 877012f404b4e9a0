"""Quotes: with a name, with a function and organisation, of a group, and of nobody in particular."""

from demo.values import words
from leernetwerk.network.models import Quote

# Key: text in Dutch and English, the language it was said in, and what is known of who said it.
QUOTES = {
    "same-question": (
        (
            "Andere sector, zelfde vraag. Juist daarom kom ik hier verder.",
            "Another sector, the same question. That is exactly why I get further here.",
        ),
        "nl",
        {"function": ("deelnemer, jeugdhulp", "participant, youth care"), "cohort": "eerste"},
    ),
    "no-reorganisation": (
        (
            "Bij ons heette verandering altijd een reorganisatie. Hier leerde ik dat je ook gewoon kunt beginnen.",
            "With us, change was always called a reorganisation. Here I learned that you can simply begin.",
        ),
        "nl",
        {"person": "saar", "organisation": "muntgraaf", "cohort": "eerste"},
    ),
    "stay-with-it": (
        (
            "Na een congres ga je naar huis en is het voorbij. Deze groep belde me drie weken later om te "
            "vragen hoe het was gegaan.",
            "After a conference you go home and it is over. This group rang me three weeks later to ask how "
            "it had gone.",
        ),
        "nl",
        {
            "function": ("adviseur", "consultant"),
            "organisation": "krijtstreep",
            "cohort": "eerste",
        },
    ),
    "kitchen-table": (
        (
            "Aan de keukentafel zie je in tien minuten wat wij op kantoor in tien vergaderingen niet zien.",
            "At the kitchen table you see in ten minutes what we fail to see in ten meetings at the office.",
        ),
        "nl",
        {"function": ("deelnemer, gemeente", "participant, municipality"), "cohort": "tweede"},
    ),
    "hosting": (
        (
            "Toen wij zelf gastheer waren, keek ik voor het eerst als bezoeker naar mijn eigen organisatie.",
            "When it was our turn to host, I looked at my own organisation as a visitor for the first time.",
        ),
        "nl",
        {"function": ("deelnemer, veiligheid", "participant, public safety"), "cohort": "tweede"},
    ),
    "counters": (
        (
            "Voor alles bestaat een loket, behalve voor wat deze mevrouw nodig had. Dat doen we nu anders.",
            "There is a counter for everything, except for what this lady needed. We do that differently now.",
        ),
        "nl",
        {"pilot_area": "weversveld"},
    ),
    "together": (
        ("Samen leren, samen doen. Heerlijk.", "Learning together, doing together. Wonderful."),
        "nl",
        {},
    ),
    "really-listen": (
        (
            "Eerst echt luisteren, dan pas regelen. Zo wilde ik altijd al werken.",
            "First really listen, only then arrange things. This is how I always wanted to work.",
        ),
        "nl",
        {},
    ),
    "one-conversation": (
        (
            "Eindelijk één gesprek in plaats van drie formulieren.",
            "One conversation at last, instead of three forms.",
        ),
        "nl",
        {"function": ("beroepskrachten", "practitioners"), "pilot_area": "noorderhout"},
    ),
    "managers-stay": (
        (
            "De managers bleven zitten tot het einde. Dat zei meer dan welke beleidsnota ook.",
            "The managers stayed to the very end. That said more than any policy paper.",
        ),
        "nl",
        {"function": ("beroepskrachten", "practitioners"), "pilot_area": "weversveld"},
    ),
    "visitors": (
        (
            "We kwamen voor de methode en gingen naar huis met een gewoonte.",
            "We came for the method and went home with a habit.",
        ),
        "en",
        {"function": ("bezoeker uit Gent", "visitor from Ghent")},
    ),
    "not-translated": (
        ("Wie zijn vraag hardop stelt, is al halverwege.",),
        "nl",
        {"person": "bilal", "function": ("wijkregisseur",), "organisation": "singelkant"},
    ),
}


def keep_quotes(store):
    """Keep the quotes; what a quote does not know of its speaker stays empty."""
    for key, (text, language, speaker) in QUOTES.items():
        known = {
            name: store[f"{kind}/{speaker[name]}"] if name in speaker else None
            for name, kind in (
                ("person", "person"),
                ("organisation", "organisation"),
                ("cohort", "cohort"),
                ("pilot_area", "pilot-area"),
            )
        }
        function = words(*speaker.get("function", ()))
        store.keep(
            f"quote/{key}", Quote, text=words(*text), original_language=language, function=function, **known
        )
