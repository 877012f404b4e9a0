"""Addresses for machines that watch over the site, to be included at its root."""

from django.urls import path

from leernetwerk.delivery.health import health

urlpatterns = [path("health/", health, name="delivery_health")]
