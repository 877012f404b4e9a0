"""An editor at a browser: signs in, opens forms, types and presses."""

from leernetwerk.accounts.models import User

TEXT = "[data-contentpath=body] [contenteditable=true] >> nth=0"
PUBLISH = "footer button[name=action-publish]"


def sign_in(tab, client, user, base):
    """Sign ``user`` in in the browser's context of ``tab``; ``client`` is a client of Django's."""
    client.force_login(User.objects.get(pk=user.pk))
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": base}
    tab.context.add_cookies([cookie])
    return tab


def open_form(tab, url):
    """Open a form of the admin and wait until its scripts are there."""
    tab.goto(url)
    tab.wait_for_selector("footer .button")
    tab.wait_for_load_state("load")


def type_over(tab, selector, text):
    """Type ``text`` on the keyboard in the place of what a field holds."""
    tab.click(selector)
    tab.press(selector, "Control+a")
    tab.keyboard.type(text)
