"""Serve the copy of the demo and take the pictures; run by ``tools.guide`` with the variables that it needs."""

import io
import socket
import sys

import django
from PIL import Image

WIDTH, HEIGHT = 1120, 760
MENU = 200  # pixels at the left, which say nothing about the task
START_TIMEOUT = 60  # seconds
SETTLE = 1500  # milliseconds: the editor draws its fields by script
QUALITY = 70


def main():
    """Take each shot, or those named on the command line, in each language; return 1 when one failed, else 0."""
    django.setup()
    from django.db import connections
    from playwright.sync_api import sync_playwright

    from editorial.guide.contents import LANGUAGES
    from tools.address import Address
    from tools.chromium import launch_chromium
    from tools.guide.shots import SHOTS
    from tools.processes import Processes
    from tools.serve import WebServer

    address = Address("127.0.0.1", free_port())
    server = WebServer(address.binding)
    server.load()
    connections.close_all()
    with Processes() as processes:
        processes.fork("The web server", server.run)
        processes.wait_until(address.answers, START_TIMEOUT)
        with sync_playwright() as playwright:
            browser = launch_chromium(playwright)
            failed = [
                shot.name
                for language in LANGUAGES
                for shot in SHOTS
                if shot.name in (sys.argv[1:] or [shot.name])
                and not taken(browser, address.url, shot, language)
            ]
            browser.close()
    return 1 if failed else 0


def free_port():
    """Return a port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def taken(browser, url, shot, language):
    """Take a ``Shot`` in a language and keep it as WebP; tell whether that went well, and if not, why on stderr."""
    from django.db import DatabaseError
    from playwright.sync_api import Error

    from editorial.guide.pictures import picture_path

    try:
        picture = take(browser, url, shot, language)
    except (Error, DatabaseError, LookupError) as error:
        print(f"{language}/{shot.name}: {str(error).splitlines()[0]}", file=sys.stderr)
        return False
    path = picture_path(shot.name, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.open(io.BytesIO(picture)).convert("RGB").save(path, "WEBP", quality=QUALITY, method=6)
    print(f"{language}/{shot.name}: {path.stat().st_size // 1024} kB")
    return True


def take(browser, url, shot, language):
    """Return a ``Shot`` as the bytes of a PNG."""
    context = browser.new_context(
        base_url=url, viewport={"width": WIDTH, "height": HEIGHT}, locale=language, reduced_motion="reduce"
    )
    try:
        if shot.account:
            sign_in(context, url, shot.account, language)
        tab = context.new_page()
        tab.set_default_timeout(90_000)
        response = tab.goto(shot.where(language))
        if response.status != 200:
            raise LookupError(f"{tab.url} answers {response.status}")
        tab.wait_for_timeout(SETTLE)
        shot.act(tab, language)
        tab.wait_for_timeout(SETTLE)
        left = MENU if shot.account else 0
        clip = {"x": left, "y": 0, "width": WIDTH - left, "height": min(shot.height, HEIGHT)}
        return tab.screenshot(clip=clip)
    finally:
        context.close()


def sign_in(context, url, account, language):
    """Sign a user of the demo in, with the admin in ``language``."""
    from django.conf import settings
    from django.test import Client

    from leernetwerk.accounts.models import User

    user = User.objects.get(email=f"{account}@leernetwerk.example")
    user.language = language
    user.save(update_fields=["language"])
    client = Client()
    client.force_login(user)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": url}])


if __name__ == "__main__":
    sys.exit(main())
