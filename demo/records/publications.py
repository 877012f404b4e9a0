"""Publications with who made them and what they came out of."""

from demo.values import words
from leernetwerk.network.models import Publication

PUBLICATIONS = {
    "dwars-door-de-schotten": {
        "name": ("Dwars door de schotten", "Straight through the partitions"),
        "subtitle": ("Ambtenaren aan het werk voor bewoners", "Civil servants at work for residents"),
        "tagline": (
            "Handvatten om mee te beginnen, aanpakken die werken en verhalen die blijven hangen",
            "First steps, approaches that work and stories that stay with you",
        ),
        "year": 2019,
        "publisher": "waterbeek",
        "inspired_by": ("Negen werkplaatsen (2017)", "Nine workshops (2017)"),
        "session": "apeldoorn-2019",
        "cover": "cover-partitions",
        "printed_copies": (
            "Er ligt nog een stapel gedrukte boekjes. Verzenden is gratis zolang de voorraad strekt.",
            "A pile of printed booklets is left. Postage is free while stocks last.",
        ),
        "contributors": [
            ("introduction", "wende", ""),
            ("reflection", "wende", ""),
            ("editor", "noor", ""),
            ("interviewer", "freek", ""),
            ("photographer", "bilal", ""),
            ("translator", "noor", ""),
            ("facilitator", "", "ommekring"),
        ],
        "files": ["partitions-nl", "partitions-en"],
    },
    "negen-werkplaatsen": {
        "name": ("Negen werkplaatsen", "Nine workshops"),
        "subtitle": ("Anderhalf jaar leren in de praktijk", "A year and a half of learning in practice"),
        "tagline": ("", ""),
        "year": 2017,
        "publisher": "ommekring",
        "inspired_by": ("", ""),
        "cohort": "tweede",
        "cover": "cover-workshops",
        "printed_copies": ("", ""),
        "contributors": [("author", "wende", ""), ("author", "teun", ""), ("designer", "", "krijtstreep")],
        "files": ["workshops-nl"],
    },
    "werkboek-leersessies": {
        "name": ("Werkboek leersessies", "Learning session workbook"),
        "subtitle": ("Van casus naar afspraak in anderhalf uur", "From case to agreement in ninety minutes"),
        "tagline": ("Om in te schrijven, te kopiëren en door te geven", "To write in, copy and pass on"),
        "year": 2022,
        "publisher": "ommekring",
        "inspired_by": ("", ""),
        "series": "weversveld-2016",
        "cover": "cover-notebook",
        "printed_copies": ("", ""),
        "contributors": [
            ("author", "joris", ""),
            ("author", "hanna", ""),
            ("illustrator", "saar", ""),
            ("translator", "noor", ""),
        ],
        "files": ["workbook-nl", "workbook-en"],
    },
}


def keep_publications(store):
    """Keep the publications with their contributors by role and their files."""
    for slug, entry in PUBLICATIONS.items():
        rows = {
            "contributors": [
                {
                    "role": role,
                    "person": store[f"person/{person}"] if person else None,
                    "organisation": store[f"organisation/{organisation}"] if organisation else None,
                }
                for role, person, organisation in entry["contributors"]
            ],
            "files": [{"document": document} for document in store.all("document", entry["files"])],
        }
        origins = {
            kind: store[f"{kind}/{entry[kind]}"] if kind in entry else None
            for kind in ("session", "series", "cohort")
        }
        texts = {
            name: words(*entry[name])
            for name in ("name", "subtitle", "tagline", "inspired_by", "printed_copies")
        }
        store.keep(
            f"publication/{slug}",
            Publication,
            rows,
            slug=slug,
            year=entry["year"],
            publisher=store[f"organisation/{entry['publisher']}"],
            cover=store[f"image/{entry['cover']}"],
            **origins,
            **texts,
        )
