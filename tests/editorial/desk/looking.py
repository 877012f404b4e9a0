"""Opens the desk and reads what stands on it."""

from bs4 import BeautifulSoup

HOME = "/admin/"


def desk(client):
    """Return the desk that the signed-in ``client`` sees, parsed."""
    response = client.get(HOME)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def panel(client, name):
    """Return title → (address, facts) of what a panel ("desk-drafts") lists; ``None`` where it is left out."""
    found = desk(client).find(id=name)
    if found is None:
        return None
    return {
        row.select_one(".desk-title").text: (
            row.select_one(".desk-title")["href"],
            row.select_one(".desk-facts").text,
        )
        for row in found.select(".desk-row")
    }


def calendar(client):
    """Return what stands in the calendar: a list of (day, what, title, address)."""
    return [
        (day.find("time")["datetime"], event.select_one(".desk-what").text.strip(), link.text, link["href"])
        for day in desk(client).select(".desk-day")
        for event in day.select(".desk-event")
        for link in event.find_all("a")
    ]
