"""Which pictures there are, by name."""

from dataclasses import dataclass
from functools import partial

from demo.pictures import circles, covers, people, tables, things, towns


@dataclass(frozen=True)
class Picture:
    """A picture: its title in the library, how it is drawn, and its focal point (x, y, width, height) if any."""

    title: str
    draw: object
    focal_point: tuple = ()


PICTURES = {
    "overlap": Picture("Twee cirkels", circles.overlap, (810, 530, 500, 500)),
    "constellation": Picture("Knooppunten", circles.constellation),
    "ripples": Picture("Kringen in het water", circles.ripples),
    "stacked": Picture("Halve cirkels", circles.stacked),
    "round-table": Picture("Ronde tafel", tables.round_table, (800, 500, 640, 640)),
    "three-rounds": Picture("Drie tafels", tables.three_rounds, (800, 520, 900, 500)),
    "long-table": Picture("Lange tafel", tables.long_table, (800, 500, 900, 400)),
    "canal-houses": Picture("Grachtenhuizen", towns.canal_houses, (800, 480, 600, 500)),
    "polder": Picture("Polder", towns.polder, (1200, 440, 500, 400)),
    "estate": Picture("Wijk", towns.estate, (800, 560, 700, 500)),
    "map": Picture("Kaart van een wijk", towns.neighbourhood_map, (720, 500, 500, 500)),
    "gathering": Picture("Groep mensen", people.gathering, (800, 480, 800, 500)),
    "conversation": Picture("Gesprek", people.conversation, (800, 420, 900, 600)),
    "listening": Picture("Luisteren", people.listening, (800, 470, 400, 500)),
    "bicycles": Picture("Fietsers", people.bicycles, (800, 620, 900, 500)),
    "weave": Picture("Weefsel", things.weave),
    "calendar": Picture("Kalenderblaadjes", things.leaves_of_a_calendar),
    "bridge": Picture("Ophaalbrug", things.bridge, (800, 450, 900, 500)),
    "notes": Picture("Briefjes", things.notes),
    "cover-partitions": Picture(
        "Omslag Dwars door de schotten",
        partial(covers.partitions, "Dwars door de schotten", "Ambtenaren aan het werk voor bewoners"),
    ),
    "cover-workshops": Picture(
        "Omslag Negen werkplaatsen",
        partial(covers.workshops, "Negen werkplaatsen", "Anderhalf jaar leren in de praktijk"),
    ),
    "cover-notebook": Picture(
        "Omslag Werkboek leersessies",
        partial(covers.notebook, "Werkboek leersessies", "Van casus naar afspraak in anderhalf uur"),
    ),
} | {
    f"portrait-{number}": Picture(f"Portret {number}", partial(people.portrait, number))
    for number in range(1, 7)
}
