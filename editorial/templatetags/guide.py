"""What the texts of the guide use."""

from django import template

from editorial.guide.pictures import picture_size

register = template.Library()


@register.inclusion_tag("editorial/guide/picture.html", takes_context=True)
def guide_picture(context, name, alternative):
    """Show a picture of the guide in its language, with an alternative text."""
    language = context["language"]
    width, height = picture_size(name, language)
    path = f"editorial/guide/{language}/{name}.webp"
    return {"path": path, "alternative": alternative, "width": width, "height": height}
