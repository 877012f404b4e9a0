"""Questions to who hosts a session: asked by a form, confirmed by mail, and mailed on; no address is ever shown."""
