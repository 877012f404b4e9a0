"""What a file is, by its content: names and the types that browsers send are only claims."""


def file_type_of(file):
    """Return the type code of an open binary file, or None when it is not one of the allowed types."""
    return None
