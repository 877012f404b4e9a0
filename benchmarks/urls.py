"""The site's addresses and, before them, the view that an article is measured against."""

from django.http import HttpResponse
from django.urls import path

from leernetwerk.urls import urlpatterns as site_urls

urlpatterns = [path("one-line", lambda request: HttpResponse("one line")), *site_urls]
