"""News, interviews, articles and publications."""
