"""The home page, evergreen pages, the glossary, the overview, menus and the first structure of a site."""
