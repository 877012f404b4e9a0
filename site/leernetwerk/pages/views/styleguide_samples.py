"""Believable sample data for the style page. Invented; the names are nobody's."""

from datetime import date, time
from types import SimpleNamespace

from django.utils.safestring import mark_safe

from leernetwerk.network.fields import PartialDate, TranslatedText


def nl(text):
    """Return words that exist in Dutch only."""
    return TranslatedText({"nl": text})


class SiteSettings(SimpleNamespace):
    """Prints itself as the name of the site, as the real one does."""

    def __str__(self):
        return f"{self.site_name} {self.site_name_second_line}"


SITE = {
    "site_settings": SiteSettings(
        site_name="Leernetwerk",
        site_name_second_line="Anders Organiseren",
        footer_text="Mensen uit zorg, onderwijs, overheid en bedrijf leren van elkaars praktijk.",
        contact_email="info@leernetwerk.example",
    ),
    "main_menu": [
        {"label": "Nieuws", "url": "#nieuws", "current": True},
        {"label": "Interviews", "url": "#interviews"},
        {"label": "Publicaties", "url": "#publicaties"},
        {"label": "Proeftuinen", "url": "#proeftuinen"},
        {"label": "Agenda", "url": "#agenda"},
        {"label": "Doe mee", "url": "#doe-mee"},
        {"label": "Over ons", "url": "#over"},
    ],
    "footer_menu": [
        {"heading": "Volg ons", "items": [{"label": "Nieuws via RSS", "url": "#rss"}]},
        {"heading": "Meer weten", "items": [{"label": "Begrippen", "url": "#begrippen"}]},
    ],
    "legal_menu": [{"label": "Toegankelijkheid", "url": "#a11y"}, {"label": "Privacy", "url": "#privacy"}],
    "languages": [
        {"code": "nl", "name": "Nederlands", "url": "#nl", "current": True},
        {"code": "en", "name": "English", "url": None, "current": False},
    ],
    "breadcrumbs": [{"title": "Home", "url": "#home"}, {"title": "Ontwikkeling", "url": "#dev"}],
    "page": {"title": "Stijlpagina"},
    "meta": {
        "title": "Stijlpagina",
        "description": "Alle onderdelen van de site bij elkaar.",
        "robots": "noindex",
        "json_ld": mark_safe('{"@context": "https://schema.org", "@type": "WebPage"}'),
    },
}

SESSIONS = [
    {
        "title": nl("Een casus uit de wijk"),
        "date": date(2016, 6, 27),
        "start_time": time(9),
        "end_time": time(10, 30),
        "place": "Raadhuis, Veldhoven",
        "is_past": True,
        "report_url": "#verslag",
        "learning_question": nl("Wat belemmert ons, en wat helpt, als we doen wat een bewoner nodig heeft?"),
    },
    {
        "title": nl("Ruimte en rugdekking"),
        "owner_url": "#proeftuin",
        "owner_name": "Proeftuin Lindenhof",
        "date": date(2026, 9, 7),
        "start_time": time(9),
        "end_time": time(10, 30),
        "place": "Wijkhuis De Linde",
        "host": "Stichting Noorderzorg",
        "status": "confirmed",
        "previous_date": date(2026, 8, 31),
        "programme": {
            "all": [
                {"start_time": time(9), "title": nl("Ontvangst")},
                {"duration": 20, "title": nl("Eerste ronde: het systeem")},
                {"duration": 20, "title": nl("Tweede ronde: de professional")},
            ]
        },
    },
    {
        "title": nl("Samenwerken over de schutting, met gasten uit drie gemeenten en een woningcorporatie"),
        "date": date(2026, 10, 12),
        "online_url": "#online",
        "status": "draft",
    },
    {
        "title": nl("Slotbijeenkomst"),
        "date": date(2026, 12, 14),
        "start_time": time(13),
        "status": "cancelled",
    },
    {"title": nl("Terugkomdag"), "date": None, "status": "draft"},
]

ITEMS = [
    {
        "title": "Drie rondes van twintig minuten: zo werkt een leersessie",
        "href": "#a",
        "type_label": "Nieuws",
        "date": date(2026, 3, 14),
        "theme": "Leren in de praktijk",
        "lead": "Een echte casus op tafel, drie brillen om ernaar te kijken, en na een uur een oplossing die kan.",
    },
    {
        "title": "“Ik moest eerst zelf leren loslaten”",
        "href": "#b",
        "type_label": "Interview",
        "date": date(2026, 2, 3),
        "theme": "Zelfsturing",
        "lead": "Een teammanager in de ouderenzorg over het eerste jaar zonder rooster van bovenaf.",
    },
    {
        "title": "What a ward taught a bank",
        "href": "#c",
        "type_label": "Artikel",
        "when": "voorjaar 2025",
        "theme": "Samenwerken",
        "language": "en",
        "language_name": "Engels",
        "lead": "Two organisations with nothing in common turn out to share a question.",
    },
    {
        "title": "Handboek casus in drie rondes",
        "href": "#d",
        "type_label": "Publicatie",
        "theme": "Leiderschap",
    },
]

CONTENTS = [{"title": item["title"], "url": item["href"], "lead": item.get("lead")} for item in ITEMS]

QUOTES = [
    {
        "text": "Andere sector, zelfde worsteling. Juist daarom kom ik hier verder.",
        "attribution": ["Mara Hendrickx", "teamleider", "Stichting Noorderzorg"],
    },
    {
        "text": "Hier oefenen we met veranderen zonder eerst te reorganiseren.",
        "attribution": ["deelnemers, groep 1"],
    },
    {"text": "Eindelijk één gesprek in plaats van drie loketten.", "attribution": []},
]

CALL = {
    "title": "De derde groep start op 5 april",
    "text": "We zoeken deelnemers die de kanteling in hun eigen organisatie willen maken.",
    "seats": {"taken": 9, "total": 14},
    "facts": [
        {"term": "Start", "value": "donderdag 5 april 2027"},
        {"term": "Opzet", "value": "8 bijeenkomsten in 18 maanden"},
        {"term": "Aanmelden tot en met", "value": "1 maart 2027"},
        {"term": "Waar", "value": ""},
    ],
}

CALL_STATES = [
    ("announced", "Aanmelden kan vanaf 1 januari"),
    ("last-week", "Nog zes dagen om je aan te melden"),
    ("full", "Vol: je kunt op de wachtlijst"),
    ("started", "Gestart op 5 april 2027"),
]

FILES = [
    {
        "title": "Verslag eerste leersessie",
        "url": "#pdf",
        "file_type": "pdf",
        "file_size": 1_258_000,
        "page_count": 12,
        "language": "nl",
        "get_language_display": "Nederlands",
        "updated_at": date(2016, 7, 19),
    },
    {
        "title": "Werkvorm: casus in drie rondes",
        "url": "#docx",
        "file_type": "docx",
        "file_size": 84_000,
        "page_count": 1,
    },
    {
        "title": "Afspraken stuurgroep",
        "url": "#locked",
        "file_type": "pdf",
        "file_size": 20_480,
        "is_restricted": True,
    },
]

CHIPS = [
    {"label": "Gemeente Veldhoven", "note": "overheid", "url": "#gemeente"},
    {"label": "Noorderzorg", "note": "zorg, welzijn en wonen", "url": "#zorg"},
    {"label": "De Volkswoning", "note": "woningcorporatie"},
    {"label": "Bewoners"},
]

STEPS = [
    {"title": nl("Kennismaking"), "note": nl("We bespreken je vraag en of de groep past.")},
    {"title": nl("Startdag")},
    {"title": nl("Acht sessies"), "note": nl("Steeds bij een andere gastheer."), "is_current": True},
    {"title": nl("Slotdag")},
]

FACETS = [
    {
        "title": "Thema",
        "choices": [
            {"label": "Leren in de praktijk", "url": "#t1", "count": 12, "current": True},
            {"label": "Zelfsturing", "url": "#t2", "count": 7},
        ],
    },
    {"title": "Sector", "choices": [{"label": "Publieke zorg", "url": "#s1", "count": 4}]},
    {"title": "Jaar", "choices": [{"label": "2026", "url": "#y1", "count": 9}]},
    {"title": "Soort", "choices": []},
]

PAGINATION = {
    "number": 2,
    "total": 7,
    "previous_url": "#1",
    "next_url": "#3",
    "pages": [{"number": 1, "url": "#1"}, {"number": 2, "url": "#2"}, {}, {"number": 7, "url": "#7"}],
}

POSITIONS = [
    {
        "person": {"name": "Mara Hendrickx", "email": "mara@noorderzorg.example", "phone": "030 000 00 00"},
        "function": nl("teamleider"),
        "organisation": "Stichting Noorderzorg",
        "since": PartialDate(2014),
        "until": PartialDate(2019, 6),
    },
    {"person": {"name": "Joost van Rijnberk"}, "url": "#joost", "organisation": "De Volkswoning"},
    {"person": {"name": "Éva Öztürk"}},
]

FIGURES = [
    {
        "display_value": "250",
        "qualifier": nl("ruim"),
        "label": nl("professionals deden mee"),
        "as_of": PartialDate(2016, 5),
        "source": nl("Verslag"),
    },
    {"display_value": "8", "label": nl("organisaties in het netwerk")},
    {"display_value": "9", "qualifier": nl("zo’n"), "label": nl("sectoren"), "source": nl("Jaarboek")},
]

TERMS = [
    {
        "term": "Leersessie",
        "explanation": "Een bijeenkomst waarin een echte casus op tafel ligt.",
        "anchor": "ls",
    },
    {"term": "Proeftuin", "explanation": "Een wijk waar organisaties samen iets nieuws uitproberen."},
]

LINKS = [
    {"href": "#doe-mee", "text": "Doe mee met de derde groep"},
    {"href": "#proeftuinen", "text": "Bekijk de proeftuinen"},
]

FIELDS = [
    {"name": "name", "label": "Naam", "required": True, "autocomplete": "name"},
    {
        "name": "email",
        "label": "E-mailadres",
        "type": "email",
        "value": "naam@",
        "required": True,
        "error": "Vul een volledig e-mailadres in, bijvoorbeeld naam@organisatie.nl.",
    },
    {
        "name": "sector",
        "label": "Sector",
        "type": "select",
        "options": [{"value": "", "label": "Kies een sector"}, {"value": "zorg", "label": "Zorg"}],
    },
    {
        "name": "question",
        "label": "Welke vraag breng je mee?",
        "type": "textarea",
        "hint": "Een paar zinnen is genoeg.",
    },
]
