"""Sends the page editor's form as its autosave does, and in two threads at once."""

import threading

from django.db import connections
from django.test import Client

from leernetwerk.accounts.models import User

JSON = {"accept": "application/json"}


def autosave(client, url, data, **more):
    """Post a form as the browser does by itself; return the response."""
    return client.post(url, data | more, headers=JSON)


def publish(client, url, data, **more):
    """Post a form as the button Publish does; return the response."""
    return client.post(url, data | {"action-publish": "action-publish"} | more)


def client_of(user):
    """Return a new client in which ``user`` is signed in, for a thread of its own."""
    client = Client()
    client.force_login(User.objects.get(pk=user.pk))
    return client


def run_at_once(*jobs):
    """Run ``jobs`` (callables without arguments) in a thread each; return what each gave, raise what one raised."""
    results = [None] * len(jobs)

    def run(place, job):
        try:
            results[place] = job()
        except Exception as error:
            results[place] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    for result in results:
        if isinstance(result, Exception):
            raise result
    return results
