"""The checks, one a module. Each takes a ``Draft`` and what is ``Known``, and yields its ``Finding``s."""

from editorial.checks.rules.alternative_texts import alternative_texts
from editorial.checks.rules.calls import closed_calls
from editorial.checks.rules.dates import dates_without_year
from editorial.checks.rules.headings import heading_order
from editorial.checks.rules.link_targets import link_targets
from editorial.checks.rules.link_texts import link_texts

RULES = (alternative_texts, heading_order, link_texts, link_targets, dates_without_year, closed_calls)
