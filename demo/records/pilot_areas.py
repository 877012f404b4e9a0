"""The pilot areas. Their documents are kept afterwards, as pages may belong to them."""

from demo.values import words
from leernetwerk.network.models import PilotArea

HOST, PARTNER, FACILITATOR = "host", "partner", "facilitator"

PILOT_AREAS = {
    "weversveld": {
        "name": ("Proeftuin Weversveld", "Weversveld pilot area"),
        "place": "Oss",
        "region": ("Noordoost-Brabant", "North-East Brabant"),
        "since": "2016-02",
        "until": "2018",
        "contact": "hanna",
        "organisations": {
            "nieuwerf": HOST,
            "oeverzwaluw": PARTNER,
            "lantaarnveld": PARTNER,
            "hinkelbaan": PARTNER,
            "zilverlinde": PARTNER,
            "ommekring": FACILITATOR,
        },
        "documents": ["weversveld-report", "case-form"],
        "links": [],
    },
    "noorderhout": {
        "name": ("Proeftuin Noorderhout", "Noorderhout pilot area"),
        "place": "Apeldoorn",
        "region": ("de Veluwe", "the Veluwe"),
        "since": "2024-09-02",
        "until": "",
        "contact": "joris",
        "organisations": {
            "berkenrijk": HOST,
            "morgenpad": PARTNER,
            "rietorgel": PARTNER,
            "lettertuin": PARTNER,
            "eemgaard": PARTNER,
            "ommekring": FACILITATOR,
        },
        "documents": ["noorderhout-plan", "case-form", "case-form-en"],
        "links": [
            (
                ("Wijkkrant Noorderhout", "Noorderhout neighbourhood paper (in Dutch)"),
                "https://wijkkrant-noorderhout.example/",
            )
        ],
    },
    "spoorzoom": {
        "name": ("Proeftuin Spoorzoom", "Spoorzoom pilot area"),
        "place": "Breda",
        "region": ("West-Brabant", "West Brabant"),
        "since": "2023",
        "until": "",
        "contact": "joris",
        "organisations": {
            "singelkant": HOST,
            "achterom": PARTNER,
            "ravelijnpark": PARTNER,
            "lichtbaken": PARTNER,
            "zonnedraad": PARTNER,
        },
        "documents": [],
        "links": [
            (("Het netwerk ZON", "The ZON network"), "https://zon.example/"),
            (
                ("Kaart van ontmoetingsplekken", "Map of meeting places"),
                "https://ontmoetingsplekken.example/",
            ),
        ],
    },
    "klaproos": {
        "name": ("Proeftuin Klaproos", "Klaproos pilot area"),
        "place": "Roermond",
        "region": ("Midden-Limburg", "Central Limburg"),
        "since": "2026",
        "until": "",
        "contact": "",
        "organisations": {"kaapwind": PARTNER, "lage-dijken": PARTNER},
        "documents": [],
        "links": [],
    },
}


def keep_pilot_areas(store):
    """Keep the pilot areas with their organisations, documents and links."""
    for key, area in PILOT_AREAS.items():
        rows = {
            "organisation_roles": [
                {"organisation": store[f"organisation/{organisation}"], "role": role}
                for organisation, role in area["organisations"].items()
            ],
            "document_links": [{"document": row} for row in store.all("document", area["documents"])],
            "links": [{"label": words(*label), "url": url} for label, url in area["links"]],
        }
        store.keep(
            f"pilot-area/{key}",
            PilotArea,
            rows,
            slug=f"proeftuin-{key}",
            name=words(*area["name"]),
            place=area["place"],
            region=words(*area["region"]),
            since=area["since"],
            until=area["until"],
            contact=store[f"position/{area['contact']}"] if area["contact"] else None,
        )
