"""Who signs in: our own user model, known by its e-mail address, with a language of its own."""
