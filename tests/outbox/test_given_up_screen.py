"""What was given up, in the admin: seen, tried again and discarded by managers, by nobody else."""

import html
from importlib import import_module
from urllib.parse import urlencode

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext_lazy

from home.structure import roles
from leernetwerk.outbox.models import WORKER_STOPPED, OutboxTask
from tests.factories.bad_input import AWKWARD
from tests.factories.outbox import GivenUpTaskFactory
from tests.outbox.clock import work_off
from tests.pages.editing import sign_in

pytestmark = pytest.mark.django_db
LIST = "/admin/reports/given-up/"
RETRY, DISCARD = (f"/admin/bulk/outbox/outboxtask/{action}/" for action in ("retry", "discard"))


@pytest.fixture
def manager(client):
    return sign_in(client, roles.MANAGERS)


def seen(client, address=LIST):
    return html.unescape(client.get(address).content.decode())


def test_it_lists_what_was_given_up_and_why(client, manager, handler):
    GivenUpTaskFactory()
    OutboxTask.objects.create(kind="test.waiting", payload=1)

    screen = seen(client)

    assert "test.kind" in screen
    assert "ConnectionError (smtp.py:52)" in screen
    assert "test.waiting" not in screen


def test_a_task_is_named_in_the_language_of_the_reader(client, registered):
    sign_in(client, roles.MANAGERS, language="nl")
    registered.kinds.register("test.named", gettext_lazy("comparing with Elasticsearch"), print)
    GivenUpTaskFactory(kind="test.named")

    screen = seen(client)

    assert "test.named" not in screen
    assert "met Elasticsearch vergelijken" in screen


def test_each_task_has_its_buttons(client, manager):
    one = GivenUpTaskFactory()
    screen = seen(client)

    for action in (RETRY, DISCARD):
        assert f'href="{action}?{urlencode({"id": one.pk, "next": LIST})}"' in screen


def test_our_own_reasons_are_in_the_language_of_the_reader(client):
    sign_in(client, roles.MANAGERS, language="nl")
    GivenUpTaskFactory(error=WORKER_STOPPED)

    assert "Het achtergrondproces stopte voordat het klaar was." in seen(client)


def test_with_nothing_it_says_so(client, manager):
    assert "Nothing failed" in seen(client)


def test_one_is_tried_again_after_a_question(client, manager, handler, worker):
    one, other = GivenUpTaskFactory.create_batch(2)
    address = f"{RETRY}?id={one.pk}&next={LIST}"

    assert "Try this task again?" in seen(client, address)
    assert "Discard this task? What was to be done will not" in seen(client, f"{DISCARD}?id={one.pk}")
    assert OutboxTask.objects.dead().count() == 2
    response = client.post(address, follow=True)

    assert response.redirect_chain == [(LIST, 302)]
    assert "1 task will be tried again at once." in response.content.decode()
    assert work_off(worker) == 1
    assert handler.done == [one.payload]
    assert list(OutboxTask.objects.all()) == [other]


def test_what_is_tried_again_has_all_its_attempts(client, manager):
    one = GivenUpTaskFactory(crashes=5)
    client.post(f"{RETRY}?id={one.pk}&next={LIST}")

    one.refresh_from_db()
    assert (one.attempts, one.crashes, one.failed_at) == (0, 0, None)


@pytest.mark.parametrize(
    ("action", "left", "said"),
    [(RETRY, 3, "3 tasks will be tried again at once."), (DISCARD, 0, "3 tasks were discarded.")],
)
def test_all_are_done_at_once(client, manager, action, left, said):
    GivenUpTaskFactory.create_batch(2)
    GivenUpTaskFactory(kind="test.other")

    assert "test.other" in (asked := seen(client, f"{action}?id=all"))
    assert "test.kind (2)" in asked
    assert "test.other (" not in asked
    response = client.post(f"{action}?id=all&next={LIST}", follow=True)
    assert said in response.content.decode()

    assert not OutboxTask.objects.dead().exists()
    assert OutboxTask.objects.count() == left


def test_what_waits_is_never_discarded(client, manager):
    waiting = OutboxTask.objects.create(kind="test.kind", payload=1)
    GivenUpTaskFactory()

    client.post(f"{DISCARD}?id={waiting.pk}&next={LIST}")
    client.post(f"{DISCARD}?id=all&next={LIST}")

    assert list(OutboxTask.objects.all()) == [waiting]


@pytest.mark.parametrize("action", [RETRY, DISCARD])
def test_asking_changes_nothing(client, manager, action):
    one = GivenUpTaskFactory()
    client.get(f"{action}?id={one.pk}&next={LIST}")

    assert list(OutboxTask.objects.dead()) == [one]


@pytest.mark.parametrize("action", [RETRY, DISCARD])
@pytest.mark.parametrize("key", [*AWKWARD, "999999", "9" * 19, ""])
def test_a_key_that_is_none_chooses_nothing(client, manager, action, key):
    GivenUpTaskFactory()
    address = f"{action}?{urlencode({'id': key})}"

    assert "There is nothing to do" in seen(client, address)
    client.post(address)
    assert OutboxTask.objects.dead().count() == 1


@pytest.mark.parametrize("ordering", ["nothing", "-failed_at", "payload", "\x00"])
def test_any_order_is_taken(client, manager, ordering):
    GivenUpTaskFactory()

    assert client.get(LIST, {"ordering": ordering, "p": "x"}).status_code == 200


@pytest.mark.parametrize("role", [roles.EDITOR, roles.CHIEF_EDITOR, roles.TRANSLATOR])
def test_others_see_and_do_nothing(client, role):
    sign_in(client, role)
    one = GivenUpTaskFactory()

    for address in (LIST, f"{LIST}results/", f"{RETRY}?id={one.pk}", f"{DISCARD}?id={one.pk}"):
        assert client.get(address).status_code == 302
        client.post(address)
    assert list(OutboxTask.objects.dead()) == [one]
    assert LIST not in seen(client, "/admin/")


def test_who_may_only_see_does_nothing(client, manager):
    Group.objects.get(name=roles.MANAGERS).permissions.remove(
        *Permission.objects.filter(codename__in=["change_outboxtask", "delete_outboxtask"])
    )
    one = GivenUpTaskFactory()

    screen = seen(client)
    assert "test.kind" in screen
    assert RETRY + "?" not in screen
    for action in (RETRY, DISCARD):
        assert client.post(f"{action}?id={one.pk}").status_code == 302
    assert list(OutboxTask.objects.dead()) == [one]


def test_a_visitor_has_to_sign_in(client):
    assert "/login/" in client.get(LIST)["Location"]


def test_managers_are_told_on_their_home(client, manager):
    assert "failed and wait" not in seen(client, "/admin/")
    GivenUpTaskFactory.create_batch(2)

    assert "2 tasks in the background failed and wait for you." in seen(client, "/admin/")


def test_two_thousand_cost_no_more_queries_than_two(client, manager, handler):
    def queries(address):
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    GivenUpTaskFactory.create_batch(2)
    seen(client)
    few = [queries(address) for address in (LIST, f"{RETRY}?id=all")]
    OutboxTask.objects.bulk_create(GivenUpTaskFactory.build_batch(2000))

    assert [queries(address) for address in (LIST, f"{RETRY}?id=all")] == few


def test_managers_of_a_site_that_exists_already_get_the_rights():
    migration = import_module("home.migrations.0003_managers_and_the_outbox")
    rights = Permission.objects.filter(content_type__app_label="outbox")
    names = set(rights.values_list("codename", flat=True))
    rights.delete()

    migration.let_managers_see_the_outbox(apps, None)

    managers = Group.objects.get(name=roles.MANAGERS)
    assert (
        set(managers.permissions.filter(content_type__app_label="outbox").values_list("codename", flat=True))
        == names
    )
