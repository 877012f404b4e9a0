"""Pictures have a text for who does not see them."""

import re

from django.utils.translation import gettext as _

from editorial.checks.findings import Finding

# Names that cameras, telephones and screens give to files, with or without an ending.
FILE_NAME = re.compile(
    r"\S+\.(?:avif|gif|heic|jpe?g|png|svg|webp)$|(?:img|dsc|dscn|pxl|image|foto|photo|screenshot)[\s_-]?\d+$|\w+_\w+$",
    re.IGNORECASE,
)


def alternative_texts(draft, known):
    """Find pictures without an alternative text, and with one that is the name of a file."""
    for picture in draft.pictures:
        text = picture.alternative.strip()
        if not text and not picture.is_decorative:
            yield Finding(
                picture.path,
                _("This picture has no alternative text"),
                _(
                    "Say in a few words what is to be seen, as on the telephone. Does the picture only adorn? "
                    "Then tick “Decorative”."
                ),
            )
        elif FILE_NAME.match(text):
            yield Finding(
                picture.path,
                _("This alternative text looks like the name of a file"),
                _("Say in a few words what is to be seen, as on the telephone."),
                text,
            )
