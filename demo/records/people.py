"""People and what they do. Nobody is called like this: their family names are birds and plants."""

from demo.values import words
from leernetwerk.network.models import Person, Position

# Key: name, number of the portrait (0 is none), whether the address is shown.
PEOPLE = {
    "wende": ("Wende Kievitsbloem", 1, True),
    "joris": ("Joris Zandoogje", 3, True),
    "hanna": ("Hanna Roodborst", 5, True),
    "teun": ("Teun Lisdodde", 6, False),
    "saar": ("Saar Vlinderstruik", 2, False),
    "mees": ("Mees Waterhoen", 4, False),
    "noor": ("Noor Boswilg", 0, False),
    "bilal": ("Bilal Goudplevier", 0, False),
    "freek": ("Freek Duizendblad", 0, False),
}

# Key: person, organisation, function in Dutch and English, since, until.
POSITIONS = {
    "wende": (
        "wende",
        "ommekring",
        ("begeleider van het leernetwerk", "facilitator of the network"),
        "2014",
        "",
    ),
    "joris": (
        "joris",
        "ommekring",
        ("coördinator van de proeftuinen", "coordinator of the pilot areas"),
        "2022",
        "",
    ),
    "hanna": (
        "hanna",
        "nieuwerf",
        ("programmamanager wijken", "programme manager for neighbourhoods"),
        "2016-03",
        "",
    ),
    "teun": ("teun", "lantaarnveld", ("wijkverpleegkundige", "community nurse"), "2012", "2019"),
    "saar": ("saar", "muntgraaf", ("hoofd klantenservice", "head of customer service"), "2013", "2018"),
    "mees": ("mees", "kaapwind", ("gezinscoach", "family coach"), "2015", ""),
    "noor": ("noor", "eemgaard", ("docent-onderzoeker", "lecturer and researcher"), "2017", ""),
    "bilal": ("bilal", "singelkant", ("wijkregisseur", "neighbourhood director"), "2021", ""),
}


def keep_people(store):
    """Keep the people and their positions."""
    for key, (name, portrait, has_address) in PEOPLE.items():
        store.keep(
            f"person/{key}",
            Person,
            slug=name.lower().replace(" ", "-"),
            name=name,
            email=f"{key}@leernetwerk.example" if has_address else "",
            phone="088 000 00 00" if key == "joris" else "",
            portrait=store[f"image/portrait-{portrait}"] if portrait else None,
        )
    for key, (person, organisation, function, since, until) in POSITIONS.items():
        store.keep(
            f"position/{key}",
            Position,
            person=store[f"person/{person}"],
            organisation=store[f"organisation/{organisation}"],
            function=words(*function),
            since=since,
            until=until,
        )
