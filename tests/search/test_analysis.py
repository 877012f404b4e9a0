"""What words become: the same at indexing and at searching."""

import pytest

from search.analysis.analyser import analyse, keys_of
from search.analysis.compounds import parts_of
from search.analysis.derivations import derivations_of
from search.analysis.dutch import infinitives_of, without_ending
from search.analysis.stems import stemmer
from search.analysis.words import LONGEST, fold, normalise, words_of


def stems(language, *words):
    return [stemmer(language).stem(word) for word in words]


@pytest.mark.parametrize(
    ("written", "folded"),
    [("Coördinatoren", "coordinatoren"), ("foto's", "fotos"), ("CAFÉ", "cafe"), ("Straße", "strasse")],
)
def test_accents_capitals_and_apostrophes_make_no_difference(written, folded):
    assert fold(written) == folded


def test_words_are_cut_where_letters_end():
    assert [word.text for word in words_of("GGD West-Brabant: foto’s, 3e (10.30)")] == [
        "ggd",
        "west",
        "brabant",
        "foto's",
        "3e",
        "10",
        "30",
    ]


def test_a_mark_of_accent_by_itself_is_no_word():
    assert [word.text for word in words_of("ﾟ walvis ﾟ")] == ["walvis"]


def test_an_endless_word_is_left_out():
    assert words_of("x" * (LONGEST + 1)) == []
    assert [word.text for word in words_of("x" * LONGEST)] == ["x" * LONGEST]


def test_what_cannot_be_stored_is_taken_out():
    assert normalise("a\x00b\u00adc\ud800") == "a bc?"


@pytest.mark.parametrize(
    ("stem", "forms"),
    [
        ("huis", ["huis", "huizen"]),
        ("proeftuin", ["proeftuin", "proeftuinen"]),
        ("aanmelden", ["aanmelden", "aangemeld", "aanmeldde"]),
        ("coordinator", ["coördinator", "coordinator", "coördinatoren", "coordinatoren"]),
        ("leernetwerk", ["leernetwerk", "leernetwerken"]),
        # The dictionary has the plural for a form of a verb.
        ("naam", ["naam", "namen"]),
        ("veld", ["veld", "velden"]),
        ("laag", ["laag", "lagen"]),
        ("lid", ["lid", "leden"]),
        # … the singular for a form of the plural, or of a woman.
        ("rij", ["rij", "rijen"]),
        ("deelnemer", ["deelnemer", "deelnemers"]),
        ("vriend", ["vriend", "vrienden"]),
        ("agent", ["agent", "agenten"]),
        # … and the verb for a form of the noun.
        ("klik", ["klik", "klikken", "klikt", "geklikt"]),
        ("plan", ["plan", "plannen", "gepland"]),
        # It does not know some participles, and others as themselves.
        ("installeren", ["installeren", "geïnstalleerde", "installeert"]),
        ("controleren", ["controleren", "gecontroleerd", "gecontroleerde"]),
        ("aanpassen", ["aanpassen", "aangepast", "aangepaste"]),
    ],
)
def test_forms_of_a_dutch_word_have_one_stem(stem, forms):
    assert set(stems("nl", *forms)) == {stem}


@pytest.mark.parametrize(
    ("word", "stem"),
    [("gesloten", "sluiten"), ("genomen", "nemen"), ("geschreven", "schrijven"), ("gevonden", "vinden")],
)
def test_a_participle_is_no_plural(word, stem):
    assert stems("nl", word) == [stem]


@pytest.mark.parametrize(("one", "other"), [("data", "datum"), ("steden", "stede"), ("boven", "boef")])
def test_other_words_have_another_stem(one, other):
    first, second = stems("nl", one, other)
    assert first != second


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("kansen", "kans"), ("klikken", "klik"), ("namen", "naam"), ("brieven", "brief"), ("huizen", "huis")],
)
def test_an_ending_is_taken_off_by_the_rules_of_spelling(plural, singular):
    assert singular in without_ending(plural)
    assert plural in infinitives_of(singular) or plural in {"brieven", "huizen"}


def test_forms_of_an_english_word_have_one_stem():
    assert set(stems("en", "organise", "organised", "organises")) == set(stems("en", "organise"))
    assert stems("en", "houses", "cities") == ["house", "city"]
    assert set(stems("en", "meeting", "meetings", "met", "meets")) == {"meet"}


def test_a_letter_by_itself_is_no_form_of_a_word():
    assert stems("nl", *"bdgk") == [*"bdgk"]


def test_a_language_that_nobody_knows_keeps_its_words():
    assert stems("xx", "huizen", "één") == ["huizen", "een"]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("gemeenteraadsverkiezing", {"gemeente", "raad", "verkiezing"}),
        ("gemeenteraad", {"gemeente", "raad"}),
        ("jeugdzorginstellingen", {"jeugd", "zorg", "instelling"}),
        ("cliëntenraad", {"client", "raad"}),
        ("startbijeenkomst", {"bijeenkomst"}),
        ("werkbladen", {"werk", "blad"}),
        # Plurals before another part, spelled with another vowel, or with two consonants.
        ("vragenlijst", {"vraag", "lijst"}),
        ("brievenbus", {"brief", "bus"}),
        ("lerarenopleiding", {"leraar", "opleiding"}),
        ("pictogrammenset", {"pictogram", "set"}),
    ],
)
def test_dutch_compounds_are_taken_apart(word, parts):
    assert parts <= set(parts_of(word))


def test_the_ending_of_a_part_is_no_part():
    assert parts_of("begrippenlijst") == ("begrip", "lijst")


@pytest.mark.parametrize("word", ["levering", "verzekering", "geregeld", "helemaal", "wetenschappelijk"])
def test_a_word_that_holds_a_respelled_word_is_no_compound(word):
    assert parts_of(word) == ()


@pytest.mark.parametrize("word", ["eerste", "tweede", "derde", "vierde", "zevende", "twintigste"])
def test_an_ordinal_is_no_form_of_a_number(word):
    assert stems("nl", word) == [word]


@pytest.mark.parametrize(
    ("word", "levels"),
    [
        ("gemeenteraadsverkiezing", {"gemeenteraad", "gemeente", "raad", "verkiezing"}),
        ("jeugdzorginstelling", {"jeugd", "zorg", "zorginstelling", "instelling"}),
        ("ziekenhuisbed", {"ziekenhuis", "bed"}),
    ],
)
def test_parts_of_a_compound_that_are_compounds_are_named_and_taken_apart(word, levels):
    assert levels <= set(parts_of(word))


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij meldt zich aan.",
        "Meld je voor vrijdag aan",
        "Wie meldt zich hier aan, krijgt bericht.",
        "Het is goed om je aan te melden.",
        "Ze melden zich aan omdat het moet.",
    ],
)
def test_a_separated_verb_is_found_as_one(sentence):
    verb = stemmer("nl").stem("aanmelden")
    assert verb in analyse([sentence], "nl").positions


@pytest.mark.parametrize(
    "sentence",
    ["Hij meldt dat. Aan zee is het koud.", "Zij meldt zich aan de balie.", "De aangemelde groep is groot."],
)
def test_a_verb_and_a_word_of_another_clause_are_no_separated_verb(sentence):
    found = analyse([sentence], "nl").positions
    assert found.get("aanmelden") in (None, found.get("=aangemelde"))


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organise", "organize"),
        ("organisation", "organization"),
        ("analyse", "analyze"),
        ("colour", "color"),
        ("centre", "center"),
        ("catalogue", "catalog"),
        ("defence", "defense"),
        ("programme", "program"),
        ("grey", "gray"),
        ("traveller", "traveler"),
        ("counsellor", "counselor"),
        ("judgement", "judgment"),
        ("paediatric", "pediatric"),
        ("anaesthetise", "anesthetize"),
        ("skilful", "skillful"),
        ("enrol", "enroll"),
    ],
)
def test_british_and_american_spelling_are_one_word(british, american):
    first, second = stems("en", british, american)
    assert first == second


@pytest.mark.parametrize("word", ["exercise", "four", "acre", "hour", "fence", "teller", "maestro"])
def test_words_that_only_look_british_stay(word):
    assert stems("en", word) == [word]


@pytest.mark.parametrize(
    "word", ["vakmanschap", "belangrijk", "organisatie", "onderzoek", "verwijderen", "verplaatsen", "tuin"]
)
def test_words_that_only_look_like_compounds_stay_whole(word):
    assert parts_of(word) == ()


@pytest.mark.parametrize(
    ("language", "stem", "related"),
    [
        ("nl", "registreren", "registratie"),
        ("nl", "beheer", "beheren"),
        ("nl", "tekening", "tekenen"),
        ("nl", "eigenaar", "eigenaarschap"),
        ("nl", "verborgen", "verborgenheid"),
        ("en", "register", "registration"),
    ],
)
def test_verbs_and_their_nouns_are_related(language, stem, related):
    stem, related = stems(language, stem, related)
    assert related in derivations_of(stem, language) or stem in derivations_of(related, language)


@pytest.mark.parametrize(
    ("language", "word", "other"),
    [
        ("nl", "bereik", "bereiken"),
        ("nl", "kracht", "krachtig"),
        ("nl", "persoon", "persoonlijk"),
        ("nl", "leveren", "leverbaar"),
        ("nl", "deelname", "deelnemen"),
        ("nl", "opdracht", "opdragen"),
        ("nl", "afspraak", "afspreken"),
        ("nl", "uitgave", "uitgeven"),
        ("nl", "bijeenkomst", "bijeenkomen"),
        ("en", "manual", "manually"),
        ("en", "possible", "possibly"),
        ("en", "magic", "magically"),
        ("en", "remove", "removable"),
    ],
)
def test_either_of_two_relatives_finds_the_other(language, word, other):
    word, other = stems(language, word, other)
    assert other in derivations_of(word, language)
    assert word in derivations_of(other, language)


@pytest.mark.parametrize("letter", [*"bdemw"])
def test_a_letter_by_itself_has_no_relatives(letter):
    assert derivations_of(letter, "nl") == []


@pytest.mark.parametrize("language", ["nl", "en", "xx"])
@pytest.mark.parametrize(
    "word", ["beheer", "registratie", "tekening", "manual", "possible", "zee", "ijs", "as"]
)
def test_no_word_is_a_relative_of_itself_and_none_is_very_short(language, word):
    stem = stemmer(language).stem(word)
    found = derivations_of(stem, language)
    assert stem not in found
    assert all(len(one) >= 3 for one in found)


@pytest.mark.parametrize(("word", "other"), [("tekst", "teken"), ("waarde", "waar"), ("vorig", "voor")])
def test_words_that_only_begin_alike_are_not_related(word, other):
    word, other = stems("nl", word, other)
    assert other not in derivations_of(word, "nl")


def test_words_joined_by_a_hyphen_are_found_one_by_one_and_as_one():
    positions = analyse(["Een back-up maken"], "nl").positions
    assert {"=back", "=up", "=backup"} <= positions.keys()
    assert positions["=back"] == positions["=backup"] == [1]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("dit m.b.t. de zee", {"=mbt": [1]}),
        ("een b.v. aan zee", {"=bv": [1]}),
        ("ruim 1.000 walvissen", {"=1000": [1]}),
        ("ruim 21.000.500 walvissen", {"=21000500": [1]}),
        ("GGD/GHOR", {"=ggdghor": [0]}),
    ],
)
def test_an_abbreviation_and_a_number_with_full_stops_are_one_word_too(text, joined):
    positions = analyse([text], "nl").positions
    assert joined.items() <= positions.items()
    assert "=zee" in positions or "=walvissen" in positions or "=ghor" in positions


@pytest.mark.parametrize(
    "text", ["om 10.30 uur", "op 3.12.2026", "1234.567", "1.0000", "zee.vis", "a.zee", "m. b. t."]
)
def test_other_full_stops_join_nothing(text):
    words = {f"={word.text}" for word in words_of(text)}
    assert {key for key in analyse([text], "nl").positions if key.startswith("=")} == words


def test_of_a_text_without_end_the_first_words_are_indexed(monkeypatch):
    monkeypatch.setattr("search.analysis.analyser.MOST_WORDS", 5)
    field = analyse(["een twee drie", "vier vijf zes", "zeven"], "nl")
    assert field.length == 5
    assert "=vijf" in field.positions
    assert not {"=zes", "=zeven"} & field.positions.keys()
    assert len(field.starts) == 3


def test_positions_say_where_words_stand_and_keep_texts_apart():
    field = analyse(["Samen leren", "Samen werken"], "nl")
    assert field.length == 4
    first, second = field.positions["=samen"]
    assert (first, field.positions["=leren"]) == (0, [1])
    assert second > 5


def test_parts_are_marked_as_parts():
    assert keys_of("gemeenteraad", "nl")[:2] == ("=gemeenteraad", "gemeenteraad")
    assert "+raad" in keys_of("gemeenteraad", "nl")
    assert keys_of("gemeenteraad", "en")[2:] == ()
