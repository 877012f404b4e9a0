"""Makes the renditions of the demo's pictures beforehand, so that no reader waits for them."""

from django.template.loader import render_to_string

from demo.pictures.catalogue import PICTURES
from leernetwerk.delivery.progress import progress

# The components that print a picture know the sizes; printing each once makes them.
COMPONENTS = {
    "portrait": ["components/picture_face.html"],
    "cover": ["components/picture_cover.html", "components/picture_card.html"],
}
LANDSCAPE = ["components/picture_lead.html", "components/picture_card.html"]


def render_pictures(store):
    """Make the renditions that the site's components show of each picture; those that exist stay."""
    for name in progress(PICTURES, "Sizing pictures"):
        image = store[f"image/{name}"]
        for component in COMPONENTS.get(name.split("-")[0], LANDSCAPE):
            render_to_string(component, {"image": image, "alt": ""})
