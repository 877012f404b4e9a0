"""How often something may happen, and that nobody is remembered for it."""

import datetime

import pytest
import time_machine
from django.test import RequestFactory

from leernetwerk.delivery.limits import Limit, forget_counts
from leernetwerk.delivery.models import LimitCount
from leernetwerk.delivery.visitors import network_prefix

pytestmark = pytest.mark.django_db

LIMIT = Limit("test", 3, 600)
NOON = datetime.datetime(2027, 1, 5, 12, 0, 1, tzinfo=datetime.UTC)


@time_machine.travel(NOON, tick=False)
def test_a_limit_holds_for_each_by_himself():
    assert [LIMIT.take("here") for _time in range(5)] == [True, True, True, False, False]
    assert LIMIT.take("there")


def test_in_the_next_period_there_is_room_again():
    with time_machine.travel(NOON, tick=False) as clock:
        for _time in range(4):
            LIMIT.take("here")
        clock.shift(600)
        assert LIMIT.take("here")


def test_what_was_counted_is_forgotten_with_its_period():
    with time_machine.travel(NOON, tick=False) as clock:
        LIMIT.take("here")
        forget_counts()
        assert LimitCount.objects.count() == 1
        clock.shift(600)
        forget_counts()
        assert not LimitCount.objects.exists()


def test_after_midnight_the_same_network_has_another_name_even_in_one_period():
    limit, names = Limit("test", 3, 7 * 3600), []
    midnight = datetime.datetime(2027, 1, 6, tzinfo=datetime.UTC)
    for minutes in (-1, 1):
        with time_machine.travel(midnight + datetime.timedelta(minutes=minutes), tick=False):
            limit.take("192.0.2.0/24")
            names.append(LimitCount.objects.latest("pk").digest)

    assert len(set(names)) == 2


def test_nothing_may_be_remembered_for_longer_than_a_day():
    with pytest.raises(ValueError, match="day"):
        Limit("test", 3, 24 * 3600 + 1)


@pytest.mark.parametrize(
    ("address", "prefix"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:1:2ff:3::1", "2001:db8:1:200::/56"),
        ("::ffff:192.0.2.77", "192.0.2.0/24"),
        ("fe80::1%eth0", "fe80::/56"),
        ("", "unknown"),
        ("no address", "unknown"),
    ],
)
def test_a_visitor_counts_as_a_network(address, prefix):
    assert network_prefix(RequestFactory(REMOTE_ADDR=address).get("/")) == prefix


FORWARDED = {"X-Forwarded-For": "203.0.113.9, 198.51.100.7, 192.0.2.1"}


@pytest.mark.parametrize(
    ("proxies", "prefix"),
    [(0, "10.0.0.0/24"), (1, "192.0.2.0/24"), (2, "198.51.100.0/24"), (4, "10.0.0.0/24")],
)
def test_forwarded_addresses_are_believed_as_far_as_our_own_servers_wrote_them(settings, proxies, prefix):
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory(REMOTE_ADDR="10.0.0.5", headers=FORWARDED).get("/")

    assert network_prefix(request) == prefix
