"""Leernetwerk: content management for a learning network."""
