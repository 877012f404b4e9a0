"""What editors name as synonyms and equivalents is found, and nothing else is."""

from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from search.models import Synonym
from search.searching import find
from search.vocabulary.current import current_vocabulary
from tests.factories import network
from tests.factories.accounts import UserFactory
from tests.factories.bad_input import AWKWARD
from tests.factories.search import SynonymFactory
from tests.search.publishing import published

pytestmark = pytest.mark.django_db


def found(text, language="nl", user=None):
    return find(text, language, user).pages


def refused(**values):
    with pytest.raises(ValidationError) as caught:
        SynonymFactory(**values)
    return caught.value.message_dict


def test_synonym_is_found_in_every_form_on_both_sides():
    session, meeting = published("Drie sessies"), published("Een vergadering")
    assert found("vergaderingen") == [meeting.pk]

    SynonymFactory(words="vergadering", equivalents="sessie")

    assert found("vergaderingen") == [meeting.pk, session.pk]
    assert found("sessie") == [session.pk, meeting.pk]


def test_one_way_finds_nothing_the_other_way_around():
    page, other = published("Maatschappelijke ondersteuning"), published("Alles over de Wmo")
    SynonymFactory(words="wmo", equivalents="maatschappelijke ondersteuning", is_two_way=False)

    assert found("wmo") == [other.pk, page.pk]
    assert found("maatschappelijke ondersteuning") == [page.pk]


def test_phrase_that_is_typed_is_found_as_one_word():
    page = published("Over de Qwmo")
    SynonymFactory(words="qwmo", equivalents="qwet op de maatschappelijke xsteun")

    assert found("qwet maatschappelijke xsteun") == [page.pk]
    assert page.pk not in found("qwet xsteun")


def test_words_of_a_phrase_count_where_they_stand_together():
    near = published("Verslag", f"maatschappelijke ondersteuning {'vulling ' * 40}")
    far = published("Verslag", f"maatschappelijke {'vulling ' * 40} ondersteuning")
    published("Nog een", "maatschappelijke vragen")
    SynonymFactory(words="wmo", equivalents="maatschappelijke ondersteuning")

    assert found("wmo") == [near.pk, far.pk]


def test_equivalent_is_understood_in_the_search_of_the_other_language():
    english, dutch = published("Three whale watches", language="en"), published("De walvistocht")
    SynonymFactory(words="walvistocht", equivalent_language="en", equivalents="whale watch")

    assert found("walvistochten", "en") == [english.pk]
    assert found("whale watches", "nl") == [dutch.pk]
    assert found("walvistochten", "nl") == [dutch.pk]


def test_words_of_the_glossary_find_each_other():
    page = published("Een community of practice begint")
    published("A learning circle", language="en")
    network.TermFactory(
        name={"nl": "community of practice", "en": "learning circle"}, abbreviation="CoP", slug="cop"
    )

    assert found("cop") == [page.pk]
    assert found("learning circles", "nl") == [page.pk]
    assert len(found("cop", "en")) == 1


def test_nothing_is_found_by_way_of_a_third_word():
    published("Ceder")
    SynonymFactory(words="acacia", equivalents="beuk")
    SynonymFactory(words="beuk", equivalents="ceder")

    assert found("acacia") == []


def test_change_is_seen_at_once_and_takes_one_query_otherwise():
    page, other = published("Een walvis"), published("Een potvis")
    row = SynonymFactory(words="qwerty", equivalents="walvis")
    assert found("qwerty") == [page.pk]

    row.equivalents = "potvis"
    row.save()
    assert found("qwerty") == [other.pk]
    with CaptureQueriesContext(connection) as captured:
        current_vocabulary()
    assert len(captured) == 1

    row.delete()
    assert found("qwerty") == []


def test_change_that_is_undone_leaves_nothing_behind():
    published("Een sessie")
    assert found("vergadering") == []
    with transaction.atomic():
        SynonymFactory(words="vergadering", equivalents="sessie")
        assert len(found("vergadering")) == 1
        transaction.set_rollback(True)
    assert found("vergadering") == []


def test_word_with_synonyms_is_no_slip():
    page = published("Een sessie")
    published("Proeftuinen")
    SynonymFactory(words="proeftuim", equivalents="sessie")

    result = find("proeftuim", "nl", None)

    assert result.pages == [page.pk]
    assert result.corrections == {}


def test_synonym_tells_nothing_of_what_is_hidden():
    secret = published("Geheime sessie")
    before = find("vergadering", "nl", None)
    PageViewRestriction.objects.create(page=secret, restriction_type=PageViewRestriction.LOGIN)
    SynonymFactory(words="vergadering", equivalents="sessie")

    assert find("vergadering", "nl", None).pages == before.pages == []
    assert found("vergadering", user=UserFactory()) == [secret.pk]


@pytest.mark.parametrize(
    ("words", "equivalents", "field"),
    [
        ("", "sessie", "words"),
        (" , ;", "sessie", "words"),
        ("!?", "sessie", "words"),
        ("de", "sessie", "words"),
        ("sessie", "het", "equivalents"),
        ("sessies", "sessie", "equivalents"),
        ("sessie, vergadering", "overleg, vergaderingen", "equivalents"),
        ("een zin van meer dan zes losse lange woorden", "sessie", "words"),
        ("sessie", ", ".join(f"woord{number}" for number in range(200)), "equivalents"),
    ],
)
def test_what_means_nothing_is_refused_with_a_reason(words, equivalents, field):
    assert field in refused(words=words, equivalents=equivalents)


@pytest.mark.parametrize(("words", "equivalents"), [("vergaderingen", "sessies"), ("sessie", "vergadering")])
def test_what_is_there_already_is_refused(words, equivalents):
    SynonymFactory(words="vergadering", equivalents="sessie")

    assert "vergadering ↔ sessie" in refused(words=words, equivalents=equivalents)["equivalents"][0]


def test_circle_of_words_is_no_error_and_does_no_harm():
    page = published("Een sessie")
    for words, equivalents in (("sessie", "overleg"), ("overleg", "vergadering"), ("vergadering", "sessie")):
        SynonymFactory(words=words, equivalents=equivalents, is_two_way=False)

    assert found("vergadering") == [page.pk]


def test_word_finds_only_so_many_others():
    for number in range(3):
        words = ", ".join(f"w{number}x{other}" for other in range(10))
        SynonymFactory(words="sessie", equivalents=words)

    assert "equivalents" in refused(words="sessies", equivalents="overleg")


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_words_are_refused_or_kept(text):
    row = Synonym(words=text, equivalents="sessie")
    try:
        row.full_clean()
        row.save()
    except ValidationError:
        pass
    assert find("sessie", "nl", None).pages == []
    find(text, "nl", None)


def test_explanation_shows_synonyms():
    SynonymFactory(words="wmo", equivalents="maatschappelijke ondersteuning")
    out = StringIO()

    call_command("explain_search", "wmo", stdout=out)

    assert "synonym" in out.getvalue()
    assert "maatschappelijk" in out.getvalue()
