"""The first structure of a site: languages, home pages, sections, groups, permissions and workflows."""
