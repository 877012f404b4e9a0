"""A form as visitors meet it. The door to it is :class:`~leernetwerk.forms.public.reception.Reception`."""
