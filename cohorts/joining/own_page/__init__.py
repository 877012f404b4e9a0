"""Where applicants see, correct, withdraw and erase what they sent, by a mailed link and without an account."""
