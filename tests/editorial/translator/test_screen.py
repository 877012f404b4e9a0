"""The translator's screen: everything at once, in the order of the page, and nothing that was typed is lost."""

import pytest
from wagtail_localize.models import StringTranslation

from leernetwerk.network.models import Term
from tests.editorial.translator.screen import boxes, open_screen, post
from tests.factories.accounts import SuperuserFactory
from tests.pages.editing import edit_url
from tests.pages.words.translating import change, dutch_page, start, target, type_all, type_string

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(SuperuserFactory(language="en"))
    return client


@pytest.fixture
def translation():
    return start(dutch_page())


@pytest.fixture
def send(admin, django_capture_on_commit_callbacks):
    """Post the screen as it was shown, with typed texts: Dutch → English."""

    def act(translation, action="save", screen=None, **more):
        typed = more.pop("typed", {})
        with django_capture_on_commit_callbacks(execute=True):
            return post(admin, translation, action, typed, screen=screen, **more)

    return act


def stored(dutch):
    return StringTranslation.objects.get(translation_of__data=dutch)


def test_all_texts_stand_on_one_screen_in_the_order_of_the_page(admin, translation):
    texts = [box.source for box in boxes(open_screen(admin, translation))]

    assert texts == [
        "Nederlandse titel",
        "nederlandse-titel",
        "Nederlandse inleiding",
        "Eerste alinea",
        "Tweede alinea",
        "Een citaat",
    ]


def test_each_text_says_what_it_is(admin, translation):
    labels = [box.item.label for box in boxes(open_screen(admin, translation))]

    assert labels == [
        "Title",
        "Slug",
        "Lead",
        "Text, paragraph 1",
        "Text, paragraph 2",
        "Quote · Or type it",
    ]


def test_one_save_stores_every_text(send, translation):
    typed = {"Nederlandse titel": "English title", "Eerste alinea": "First paragraph"}

    response = send(translation, typed=typed)

    assert response.status_code == 302
    assert stored("Nederlandse titel").data == "English title"
    assert stored("Eerste alinea").data == "First paragraph"
    assert not target(translation).live


def test_one_publish_stores_and_publishes(send, translation):
    typed = {
        "Nederlandse titel": "English title",
        "Nederlandse inleiding": "English lead",
        "Eerste alinea": "First paragraph",
        "Tweede alinea": "Second paragraph",
        "Een citaat": "A quote",
    }

    send(translation, "publish", typed=typed)

    page = target(translation)
    assert page.live
    assert page.title == "English title"
    assert page.slug == "english-title"
    assert page.lead == "English lead"
    assert "Second paragraph" in str(page.body)


def test_emptied_box_takes_the_translation_away(send, translation):
    type_string(translation, "Nederlandse inleiding", "Lead")

    send(translation, typed={"Nederlandse inleiding": ""})

    assert not StringTranslation.objects.exists()


def test_markup_in_a_text_without_markup_is_text(send, translation):
    send(translation, typed={"Nederlandse titel": "A <b>bold</b> R&D title"})
    assert target(translation).draft_title == "A <b>bold</b> R&D title"

    send(translation, "publish")
    assert target(translation).title == "A <b>bold</b> R&D title"


def test_markup_that_does_not_belong_there_is_refused_and_kept(send, translation):
    response = send(
        translation,
        typed={"Eerste alinea": "First <script>alert(1)</script>", "Tweede alinea": "Second"},
    )

    assert response.status_code == 200
    assert "First &lt;script&gt;alert(1)&lt;/script&gt;" in response.content.decode()
    assert "<script> cannot stand here" in response.context["form"].errors_by_box[0][1][0]
    assert not StringTranslation.objects.filter(translation_of__data="Eerste alinea").exists()
    assert stored("Tweede alinea").data == "Second"


def test_link_of_the_original_must_be_there(send, admin):
    page = dutch_page(body=[("text", '<p>Zie <a href="https://example.org/">deze pagina</a></p>')])
    translation = start(page)
    dutch = 'Zie <a id="a1">deze pagina</a>'

    without = send(translation, typed={dutch: "See this page"})
    unknown = send(translation, typed={dutch: 'See <a id="a1">this</a> <a id="a2">page</a>'})
    right = send(translation, typed={dutch: 'See <a id="a1">this page</a>'})

    assert "missing" in without.context["form"].errors_by_box[0][1][0]
    assert "has no link" in unknown.context["form"].errors_by_box[0][1][0]
    assert right.status_code == 302
    assert stored(dutch).data == 'See <a id="a1">this page</a>'


@pytest.mark.parametrize(
    ("dutch", "length", "label"),
    [
        ("Nederlandse titel", 256, "Title"),
        ("Nederlandse inleiding", 601, "Lead"),
        ("Sanne", 121, "Quote · Name"),
    ],
)
def test_text_that_is_too_long_is_refused_at_its_box_and_kept(send, dutch, length, label):
    quote = {"text": "Een citaat", "person": "Sanne"}
    translation = start(dutch_page(body=[("text", "<p>Eerste alinea</p>"), ("quote", quote)]))
    long = "x" * length

    response = send(translation, typed={dutch: long, "Eerste alinea": "First"})

    assert response.status_code == 200
    assert response.context["form"].errors_by_box[0][0].label == label
    assert long in response.content.decode()
    assert not target(translation).live
    assert stored("Eerste alinea").data == "First"


def test_publishing_without_a_title_is_refused_at_the_title(send, translation):
    response = send(translation, "publish", typed={"Eerste alinea": "First"})

    assert response.status_code == 200
    assert response.context["form"].errors_by_box[0][0].label == "Title"
    assert stored("Eerste alinea").data == "First"


def test_text_that_was_saved_with_a_refused_publish_can_be_changed_on_the_screen_that_follows(
    send, translation
):
    refused = send(translation, "publish", typed={"Eerste alinea": "First"})

    response = send(translation, screen=refused, typed={"Eerste alinea": "Changed"})

    assert response.status_code == 302
    assert stored("Eerste alinea").data == "Changed"


def test_equal_texts_are_asked_once_and_stored_everywhere(send, admin):
    translation = start(
        dutch_page(lead="Hetzelfde", body=[("text", "<p>Hetzelfde</p>"), ("quote", {"text": "Hetzelfde"})])
    )
    asked = [box.source for box in boxes(open_screen(admin, translation))]

    send(translation, "publish", typed={"Nederlandse titel": "Title", "Hetzelfde": "The same"})

    page = target(translation)
    # Running text is asked apart: it may hold markup.
    assert asked.count("Hetzelfde") == 2
    assert page.lead == "The same"
    assert page.body[-1].value["text"] == "The same"


def test_text_translated_elsewhere_is_filled_in_and_stored_by_saving(send, admin, translation):
    type_all(translation)
    other = start(dutch_page(slug="andere", title="Andere titel"))

    box = next(box for box in boxes(open_screen(admin, other)) if box.source == "Nederlandse inleiding")
    send(other)

    assert box.item.is_from_memory
    assert box.value == "English 21"
    assert StringTranslation.objects.filter(translation_of__data="Nederlandse inleiding").count() == 2


def test_changed_paragraph_shows_its_change_and_the_old_translation(admin, translation):
    page = translation.source.get_source_instance()
    type_all(translation)
    stream = page.body.get_prep_value()
    change_paragraph(page, stream, "Eerste alinea", "Eerste nieuwe alinea")

    html = open_screen(admin, translation)
    box = next(box for box in boxes(html) if box.source == "Eerste nieuwe alinea")

    assert box.item.needs_revision
    assert box.value == "English 13"
    assert "Eerste <ins>nieuwe </ins>alinea" in html.content.decode()


def change_paragraph(page, stream, old, new):
    stream[0]["value"] = stream[0]["value"].replace(old, new)
    change(page, body=page._meta.get_field("body").stream_block.to_python(stream))


@pytest.fixture
def revised(translation):
    """A translation of which one paragraph was changed in the original."""
    type_all(translation)
    page = translation.source.get_source_instance()
    change_paragraph(page, page.body.get_prep_value(), "Eerste alinea", "Eerste nieuwe alinea")
    return translation


def test_old_translation_is_not_taken_for_current_by_saving_alone(send, revised):
    send(revised)

    assert not StringTranslation.objects.filter(translation_of__data="Eerste nieuwe alinea").exists()


def test_old_translation_is_current_when_somebody_says_so(send, admin, revised):
    box = next(box for box in boxes(open_screen(admin, revised)) if box.source == "Eerste nieuwe alinea")

    send(revised, **{f"right-{box.item.key}": "on"})

    assert stored("Eerste nieuwe alinea").data == "English 13"


def test_edited_old_translation_is_current(send, revised):
    send(revised, typed={"Eerste nieuwe alinea": "First new paragraph"})

    assert stored("Eerste nieuwe alinea").data == "First new paragraph"


def test_two_translators_keep_both_texts(send, admin, translation):
    screen = open_screen(admin, translation)
    type_string(translation, "Nederlandse inleiding", "Theirs")

    response = send(translation, screen=screen, typed={"Nederlandse inleiding": "Mine"})

    html = response.content.decode()
    assert response.status_code == 200
    assert "Somebody else saved another translation" in html
    assert "Theirs" in html
    assert "Mine" in html
    assert stored("Nederlandse inleiding").data == "Theirs"

    again = send(translation, screen=response, typed={"Nederlandse inleiding": "Mine"})

    assert again.status_code == 302
    assert stored("Nederlandse inleiding").data == "Mine"


def test_untouched_box_does_not_undo_what_somebody_else_saved(send, admin, translation):
    type_string(translation, "Nederlandse inleiding", "Before")
    screen = open_screen(admin, translation)
    type_string(translation, "Nederlandse inleiding", "Theirs")

    response = send(translation, screen=screen, typed={"Eerste alinea": "First"})

    assert response.status_code == 302
    assert stored("Nederlandse inleiding").data == "Theirs"
    assert stored("Eerste alinea").data == "First"


def test_text_that_went_meanwhile_is_shown_with_what_was_typed(send, admin, translation):
    screen = open_screen(admin, translation)
    change(translation.source.get_source_instance(), lead="Andere woorden")

    response = send(translation, screen=screen, typed={"Nederlandse inleiding": "Typed in vain"})

    assert response.status_code == 200
    assert "no longer has the texts" in response.content.decode()
    assert "Typed in vain" in response.content.decode()


def test_original_deleted_meanwhile_shows_what_was_typed(send, admin, translation):
    screen = open_screen(admin, translation)
    page = target(translation)
    translation.source.get_source_instance().delete()

    response = send(
        translation, "publish", screen=screen, page=page, typed={"Nederlandse inleiding": "Typed in vain"}
    )

    assert response.status_code == 200
    assert "Typed in vain" in response.content.decode()
    assert "original was deleted" in response.content.decode()


def test_locked_page_keeps_what_was_typed(send, admin, translation):
    screen = open_screen(admin, translation)
    page = target(translation)
    page.locked = True
    page.save()

    response = send(translation, screen=screen, typed={"Nederlandse inleiding": "Typed"})

    assert response.status_code == 200
    assert "Typed" in response.content.decode()
    assert "is locked" in response.content.decode()
    assert not StringTranslation.objects.exists()


def test_fixed_term_is_shown_and_pointed_out_when_it_was_not_used(send, admin):
    Term.objects.create(
        slug="proeftuin", name={"nl": "proeftuin", "en": "pilot area"}, explanation={"nl": "x"}
    )
    translation = start(dutch_page(lead="Een proeftuin in Twente"))

    html = open_screen(admin, translation).content.decode()
    send(translation, typed={"Een proeftuin in Twente": "A garden in Twente"})
    told = admin.get(edit_url(target(translation))).content.decode()

    assert "pilot area" in html
    assert "the fixed translation of “proeftuin” is “pilot area”" in told


def test_fixed_term_that_was_used_is_not_pointed_out(send, admin):
    Term.objects.create(
        slug="proeftuin", name={"nl": "proeftuin", "en": "pilot area"}, explanation={"nl": "x"}
    )
    translation = start(dutch_page(lead="Een proeftuin in Twente"))

    send(translation, typed={"Een proeftuin in Twente": "A Pilot area in Twente"})

    assert "the fixed translation of" not in admin.get(edit_url(target(translation))).content.decode()


def test_opening_a_page_of_sixty_texts_takes_few_queries(admin, django_assert_max_num_queries):
    paragraphs = "".join(f"<p>Alinea nummer {number}</p>" for number in range(58))
    translation = start(dutch_page(body=[("text", paragraphs)]))
    open_screen(admin, translation)
    address = edit_url(target(translation))

    with django_assert_max_num_queries(40):
        screen = admin.get(address)

    assert len(boxes(screen)) >= 60
