"""From an answer to a call to a place in the cohort."""
