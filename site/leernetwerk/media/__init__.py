"""Pictures and documents: what is uploaded, what is kept of it, and who may see it."""
