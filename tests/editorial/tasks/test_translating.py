"""Task 4: a news item is translated and published."""

import pytest
from wagtail.models import Page

from tests.editorial.tasks.documented import documented
from tests.editorial.tasks.editor import Editor
from tests.editorial.translator.test_in_browser import box
from tests.factories import pages
from tests.factories.media import ImageFactory

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = {
    "Slotdag in Almelo": "Closing day in Almelo",
    "Wat er die dag te zien was.": "What there was to see that day.",
    "Een volle zaal": "A full hall",
    "De eerste alinea.": "The first paragraph.",
    "De tweede alinea.": "The second paragraph.",
    "De derde alinea.": "The third paragraph.",
}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_translating_and_publishing_a_news_item(signed_in, client, problems, language):
    paragraphs = "".join(f"<p>De {number} alinea.</p>" for number in ("eerste", "tweede", "derde"))
    page = pages.NewsItemPageFactory(
        title="Slotdag in Almelo",
        slug="slotdag-in-almelo",
        lead="Wat er die dag te zien was.",
        image=ImageFactory(),
        image_alt="Een volle zaal",
        body=[("text", paragraphs)],
    )
    page.save_revision().publish()
    editor = Editor(signed_in(language))

    editor.click("nav a[href='/admin/translations/']")
    editor.click("tr:has-text('Slotdag') a.matrix-start")
    editor.click("main [type=submit]")
    editor.tab.wait_for_selector("#translator")
    for dutch, english in WORDS.items():
        editor.fill(box(dutch), english)
    editor.click("button[name=action][value=publish]")
    editor.tab.wait_for_selector(".messages .success")

    client.logout()
    english = Page.objects.get(translation_key=page.translation_key, locale__language_code="en").specific
    html = client.get(english.get_url()).content.decode()
    assert english.slug == "closing-day-in-almelo"
    assert 'alt="A full hall"' in html
    assert "The third paragraph." in html
    assert "alinea" not in html
    assert editor.steps == documented()[4].steps
    assert problems == []
