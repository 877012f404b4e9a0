"""The admin in a real browser under its policy: nothing is refused, nothing is asked elsewhere, all works."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from tests.factories import network, pages
from tests.factories.accounts import SuperuserFactory
from tests.factories.media import DocumentFactory, ImageFactory

pytestmark = pytest.mark.django_db(transaction=True)
INLINE_SCRIPTS = """scripts => scripts
    .filter(script => !script.type || script.type.endsWith("javascript"))
    .map(script => script.textContent.trim().slice(0, 80))"""


@pytest.fixture
def admin(tab, client, live_server):
    """A tab in which a superuser with the English admin is signed in."""
    client.force_login(SuperuserFactory(language="en"))
    session = client.cookies["sessionid"].value
    tab.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    return tab


def screens():
    """Return the addresses of one screen of each kind."""
    image, document = ImageFactory(), DocumentFactory()
    page = Page.objects.filter(depth__gt=1).first()
    names = [
        ("wagtailadmin_home",),
        ("wagtailadmin_account",),
        ("wagtailadmin_explore_root",),
        ("wagtailadmin_pages:edit", page.pk),
        ("wagtailadmin_pages:history", page.pk),
        ("wagtailimages:index",),
        ("wagtailimages:add_multiple",),
        ("wagtailimages:edit", image.pk),
        ("wagtaildocs:index",),
        ("wagtaildocs:add_multiple",),
        ("wagtaildocs:edit", document.pk),
        ("wagtailusers_users:index",),
        ("wagtailusers_users:add",),
        ("wagtailusers_groups:add",),
        ("wagtailadmin_collections:add",),
        ("wagtailadmin_workflows:add",),
        ("wagtailadmin_reports:site_history",),
        ("wagtailredirects:add",),
        ("wagtailsites:index",),
    ]
    return [reverse(name, args=arguments) for name, *arguments in names]


def test_no_screen_breaks_its_policy_or_asks_elsewhere(admin, problems):
    """Nor does any have an inline script that would be refused."""
    found = {}
    for address in screens():
        response = admin.goto(address)
        admin.wait_for_load_state("networkidle")
        scripts = admin.eval_on_selector_all("script:not([src])", INLINE_SCRIPTS)
        if problems or scripts or response.status != 200:
            found[address] = [response.status, *problems, *scripts]
        problems.clear()

    assert found == {}


def test_what_starts_from_inline_scripts_in_wagtail_starts(admin, problems):
    """Inline panel and task chooser, page chooser, date picker: one test, as each empties the database."""
    admin.goto(reverse("wagtailadmin_workflows:add"))
    admin.click("#id_workflow_tasks-ADD")
    admin.click("#id_workflow_tasks-0-task-chooser button >> visible=true")
    admin.wait_for_selector(".modal-body")

    admin.goto(reverse("wagtailredirects:add"))
    admin.click("#id_redirect_page-chooser button >> visible=true")
    admin.click(".modal-body a.choose-page >> nth=0")
    admin.wait_for_selector("#id_redirect_page-chooser .chosen >> visible=true")
    assert admin.input_value("#id_redirect_page") != ""

    admin.goto(reverse("wagtailadmin_reports:site_history"))
    field = "input[name=timestamp_from]"
    admin.eval_on_selector(field, "input => document.body.append(input)")
    admin.click(field)
    admin.wait_for_selector(".xdsoft_datetimepicker >> visible=true")
    admin.fill(field, "31-31-31")
    admin.click("h1 >> nth=0", force=True)
    # Left to itself the picker turns what it cannot read into today.
    assert admin.input_value(field) == "31-31-31"
    assert problems == []


def choose(admin, rows, *titles):
    """Choose these in the dialog of a panel that makes a row of each; ``rows`` is the panel's prefix."""
    admin.click(f"#id_{rows}-OPEN_MODAL")
    for title in titles:
        admin.check(f".modal-body tr:has-text({title!r}) [type=checkbox]")
    admin.click(".modal-body [type=submit][data-multiple-choice-submit]")
    admin.wait_for_selector(".modal-body", state="detached", timeout=5000)
    return admin.locator(f"#id_{rows}-FORMS [data-chooser-title] >> visible=true").all_inner_texts()


def test_authors_of_a_page_are_chosen(admin, problems):
    people = network.PersonFactory.create_batch(2)
    names = [person.name for person in people]
    article = pages.ArticlePageFactory()
    admin.goto(reverse("wagtailadmin_pages:edit", args=[article.pk]))

    assert choose(admin, "authors", *names) == names

    for row, person in enumerate(people):
        assert admin.input_value(f"#id_authors-{row}-person") == str(person.pk)
    assert problems == []


def test_rows_of_a_record_start_at_once(admin, problems):
    """Those with a dialog for several, and those that are added one by one."""
    document = DocumentFactory()
    organisation = network.OrganisationFactory()
    area = network.PilotAreaFactory()
    admin.goto(reverse("wagtailsnippets_network_pilotarea:edit", args=[area.pk]))

    assert choose(admin, "document_links", document.title) == [document.title]

    started = """() => {
        document.getElementById("id_organisation_roles-ADD").click();
        return Boolean(document.getElementById("id_organisation_roles-0-organisation-chooser").widget);
    }"""
    assert admin.evaluate(started)
    chooser = "#id_organisation_roles-0-organisation-chooser"
    admin.click(f"{chooser} button >> visible=true")
    admin.click(f".modal-body a:has-text({organisation.name!r})")
    admin.wait_for_selector(f"{chooser} [data-chooser-title] >> visible=true")
    assert admin.input_value("#id_organisation_roles-0-organisation") == str(organisation.pk)
    assert problems == []


def test_a_date_picker_closes_when_its_field_is_left(admin):
    """However quickly; what was typed stays as it is."""
    call = network.CallFactory()
    admin.goto(reverse("wagtailsnippets_network_call:edit", args=[call.pk]))
    for name, text in {"opens": "1-5-2027", "closes": "2 mei 2027", "starts": "31-02-2027"}.items():
        admin.fill(f"[name={name}]", text)
        admin.press(f"[name={name}]", "Tab")
    admin.focus("[name=seats]")
    admin.wait_for_timeout(500)  # a picker waits for 100 milliseconds before it opens

    assert admin.locator(".xdsoft_datetimepicker >> visible=true").count() == 0
    assert admin.input_value("[name=starts]") == "31-02-2027"

    admin.focus("[name=closes]")
    admin.wait_for_selector(".xdsoft_datetimepicker >> visible=true")
    admin.press("[name=closes]", "Tab")
    admin.focus("[name=seats]")
    admin.wait_for_timeout(500)
    assert admin.locator(".xdsoft_datetimepicker >> visible=true").count() == 0
    assert admin.input_value("[name=closes]") == "2 mei 2027"
