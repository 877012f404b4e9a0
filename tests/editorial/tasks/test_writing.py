"""Task 1: a news item with a new picture, its description and a quote."""

import pytest

from articles.models import NewsItemPage
from tests.editorial.saving.desk import PUBLISH, TEXT
from tests.editorial.tasks.documented import documented
from tests.editorial.tasks.editor import Editor
from tests.factories.media import picture_bytes

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(("language", "new"), [("nl", "Nieuw nieuwsbericht"), ("en", "New news item")])
def test_a_news_item_with_a_new_picture_and_a_quote(signed_in, client, problems, language, new):
    editor = Editor(signed_in(language))
    tab = editor.tab

    editor.click(f".desk-making a:has-text({new!r})")
    tab.wait_for_selector(TEXT)
    editor.fill("[name=title]", "Slotdag in Almelo")
    editor.fill(TEXT, "Een volle zaal zag negen werkplaatsen.")
    editor.click("[data-contentpath=body] [data-chooser-action-choose]")
    picture = {"name": "IMG_2041.jpg", "mimeType": "image/jpeg", "buffer": picture_bytes(size=(400, 300))}
    editor.choose_files(".modal #tab-upload input[type=file] >> visible=true", picture)
    editor.click(".modal #tab-upload [type=submit]")
    tab.wait_for_selector(".modal", state="detached")
    assert tab.input_value("[name$=alt_text]") == ""
    editor.fill("[name$=alt_text]", "Een volle zaal")
    editor.fill("[name^=body][name$=-text]", "Nu begint het pas.")
    editor.fill("[name^=body][name$=-person]", "Iris")
    editor.click(PUBLISH)
    tab.wait_for_selector(".messages .success")

    client.logout()
    page = NewsItemPage.objects.get(title="Slotdag in Almelo")
    html = client.get(page.get_url()).content.decode()
    assert 'alt="Een volle zaal"' in html
    assert "Nu begint het pas." in html
    assert [block.block_type for block in page.body] == ["text", "picture", "quote"]
    assert editor.steps == documented()[1].steps
    assert problems == []
