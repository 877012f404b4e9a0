"""What an upload must be to be taken in."""


def validate_document_file(file):
    """Raise ValidationError unless the newly uploaded file is a sound document of an allowed type."""


def validate_image_file(file):
    """Raise ValidationError unless the newly uploaded file is a whole picture."""
