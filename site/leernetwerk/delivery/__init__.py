"""How a page reaches its reader: headers, health, caches, logs and work in the background."""
