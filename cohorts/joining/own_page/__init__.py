"""The page on which applicants see, correct, withdraw and erase what they sent, by a mailed link and without an account."""
