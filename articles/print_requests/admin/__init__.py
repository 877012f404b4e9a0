"""The screens for who posts printed copies, and for who looks after the stock."""
