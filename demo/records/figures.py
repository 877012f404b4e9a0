"""Figures, each with the day on which it held and where it comes from."""

from demo.values import words
from leernetwerk.network.models import Figure

ZON = ("Jaarverslag ZON 2017", "ZON annual report 2017")
START = ("Samenwerkingsovereenkomst ZON", "ZON cooperation agreement")
COUNT = ("Telling van het leernetwerk", "Count by the network")
SURVEY = ("Enquête na afloop van de tweede groep", "Survey among the second cohort")

# Key: value, qualifier, label, as of, source.
FIGURES = {
    "zon-members": (8, (), ("organisaties bij de start", "organisations at the start"), "2013-01", START),
    "zon-parties": (
        9,
        (),
        ("partijen met de gemeente erbij", "parties, the municipality included"),
        "2013-09-16",
        START,
    ),
    "zon-organisations": (
        15,
        ("zo’n", "about"),
        ("organisaties die meeleerden", "organisations that learned along"),
        "2017",
        ZON,
    ),
    "zon-professionals": (
        250,
        ("ruim", "more than"),
        ("beroepskrachten en vrijwilligers", "professionals and volunteers"),
        "2017-12-31",
        ZON,
    ),
    "sessions-held": (64, (), ("leersessies gehouden", "learning sessions held"), "2025-12", COUNT),
    "recommend": ("8.6", (), ("gemiddeld rapportcijfer", "average mark out of ten"), "2017-11", SURVEY),
    "travel": (
        3150,
        ("ongeveer", "roughly"),
        ("kilometer samen gereisd", "kilometres travelled together"),
        "",
        (),
    ),
}


def keep_figures(store):
    """Keep the figures."""
    for key, (value, qualifier, label, as_of, source) in FIGURES.items():
        store.keep(
            f"figure/{key}",
            Figure,
            value=value,
            qualifier=words(*qualifier),
            label=words(*label),
            as_of=as_of,
            source=words(*source),
        )
