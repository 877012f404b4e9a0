"""HOST and PORT: what is asked for, and one clear line when it can't be had."""

import socket

import pytest

from tools.address import Address
from tools.checkout import Refusal


@pytest.fixture
def taken_port():
    """A port of this machine that somebody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_without_variables_it_is_this_machine_at_8000(monkeypatch):
    monkeypatch.delenv("HOST", raising=False)
    monkeypatch.delenv("PORT", raising=False)

    assert Address.from_environment() == Address("127.0.0.1", 8000)


def test_host_and_port_are_honoured(monkeypatch):
    monkeypatch.setenv("HOST", "0.0.0.0")
    monkeypatch.setenv("PORT", "8123")

    address = Address.from_environment()

    assert address.binding == "0.0.0.0:8123"
    assert address.url == "http://127.0.0.1:8123"


@pytest.mark.parametrize("port", ["0", "65536", "-1", "eight", "8000x", "٨٠٠٠", "99999999999999999999"])
def test_what_is_no_port_is_refused(monkeypatch, port):
    monkeypatch.setenv("PORT", port)

    with pytest.raises(Refusal, match="is no port; choose a number from 1 to 65535"):
        Address.from_environment()


def test_an_ipv6_address_stands_in_brackets():
    assert Address("::1", 8000).binding == "[::1]:8000"
    assert Address("::1", 8000).url == "http://[::1]:8000"


def test_a_taken_port_is_refused_with_another_to_try(taken_port):
    with pytest.raises(Refusal, match=rf"Port {taken_port} is taken; .*make run PORT={taken_port + 1}"):
        Address("127.0.0.1", taken_port).check_free()


def test_a_free_port_is_free(taken_port):
    with socket.create_server(("127.0.0.1", 0)) as server:
        free = server.getsockname()[1]

    assert Address("127.0.0.1", free).check_free() is None


def test_a_host_of_another_machine_is_refused():
    with pytest.raises(Refusal, match=r"Cannot listen on HOST=192\.0\.2\.1"):
        Address("192.0.2.1", 8000).check_free()


def test_only_an_answer_counts_as_an_answer():
    with socket.create_server(("127.0.0.1", 0)) as server:
        free = server.getsockname()[1]

    assert not Address("127.0.0.1", free).answers()
