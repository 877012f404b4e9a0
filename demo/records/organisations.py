"""Organisations, all of them invented, and the network that eight of them form."""

from leernetwerk.network.models import Organisation

# Key: name, abbreviation, sector.
ORGANISATIONS = {
    "ommekring": ("Bureau Ommekring", "", "begeleiding-en-advies"),
    "morgenwerk": ("Fonds Morgenwerk", "", "fondsen"),
    "zilverlinde": ("Jeugdhulp Zilverlinde", "", "jeugdhulp"),
    "oeverzwaluw": ("Wijkteam Oeverzwaluw", "", "jeugdhulp"),
    "hinkelbaan": ("Stichting Hinkelbaan", "", "jeugdhulp"),
    "lantaarnveld": ("Zorggroep Lantaarnveld", "", "langdurige-zorg"),
    "waterbeek": ("Gemeente Waterbeek", "", "overheid"),
    "krijtstreep": ("Onderwijsatelier Krijtstreep", "", "onderwijsadvies"),
    "muntgraaf": ("Muntgraaf Bank", "", "financiele-sector"),
    "zandwijde": ("GGD Zand-Wijde", "GZW", "publieke-gezondheid"),
    "rietorgel": ("Stichting Rietorgel", "", "gehandicaptenzorg"),
    "kaapwind": ("Jeugdhulp Kaapwind", "", "jeugdhulp"),
    "lage-dijken": ("Meldpunt Lage Dijken", "", "veiligheid"),
    "eemgaard": ("Hogeschool Eemgaard", "HSE", "onderwijs"),
    "berkenrijk": ("Woonzorg Berkenrijk", "", "zorg-welzijn-en-wonen"),
    "hoogvenne": ("Gemeente Hoogvenne", "", "overheid"),
    "morgenpad": ("Thuiszorg Morgenpad", "", "langdurige-zorg"),
    "zonnedraad": ("Coöperatie Zonnedraad", "", "mkb"),
    "nieuwerf": ("Woonstichting Nieuwerf", "", "zorg-welzijn-en-wonen"),
    "lettertuin": ("Bibliotheek De Lettertuin", "", "non-profit"),
    "singelkant": ("Buurtwerk Singelkant", "", "welzijnswerk"),
    "vlasbloem": ("Ouderenwerk Vlasbloem", "", "welzijnswerk"),
    "handreik": ("Mantelzorgpunt Handreik", "", "welzijnswerk"),
    "achterom": ("Stichting Achterom", "", "welzijnswerk"),
    "twee-stoelen": ("Maatjesproject Twee Stoelen", "", "non-profit"),
    "lichtbaken": ("Opvang Lichtbaken", "", "welzijnswerk"),
    "vuurdoorn": ("Herstelhuis Vuurdoorn", "", "langdurige-zorg"),
    "ravelijnpark": ("Buurtpsychologen Ravelijnpark", "", "publieke-gezondheid"),
    "zon": ("Zorg en Ontmoeting Nabij", "ZON", "welzijnswerk"),
}

# Other spellings, as older pages and programmes have them.
ALTERNATIVE_NAMES = {"zandwijde": ["GGD Zand Wijde", "GGD Zandwijde"], "nieuwerf": ["Nieuwerf Wonen"]}

# Members of the network: since, until.
MEMBERS = {
    "singelkant": ("2013", ""),
    "vlasbloem": ("2013", ""),
    "handreik": ("2013", ""),
    "achterom": ("2013", ""),
    "twee-stoelen": ("2013", "2017"),
    "vuurdoorn": ("2013-09", ""),
    "lichtbaken": ("2014", ""),
    "ravelijnpark": ("2015-03", ""),
}


def keep_organisations(store):
    """Keep the organisations; the network comes last, as its members must exist."""
    for key, (name, abbreviation, sector) in ORGANISATIONS.items():
        rows = {"alternative_names": [{"name": other} for other in ALTERNATIVE_NAMES.get(key, [])]}
        if key == "zon":
            rows["memberships"] = [
                {"member": store[f"organisation/{member}"], "since": since, "until": until}
                for member, (since, until) in MEMBERS.items()
            ]
        store.keep(
            f"organisation/{key}",
            Organisation,
            rows,
            slug=key,
            name=name,
            abbreviation=abbreviation,
            sector=store[f"sector/{sector}"],
            website=f"https://{key}.example/" if key in ("zon", "waterbeek", "ommekring") else "",
        )
