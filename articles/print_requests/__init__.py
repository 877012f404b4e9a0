"""Publications on paper: asked for by a form, counted, sent by post, and then forgotten."""
