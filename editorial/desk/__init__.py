"""The editors' home: the first screen of the admin.

``reader`` tells who looks and what she may see, ``rows`` says pages in a few words, ``find`` finds as one types,
``making`` holds the buttons for what is made often, ``panels`` the lists of what waits, ``planning`` gathers what goes
live, expires and takes place, ``calendar`` lays that out in weeks, and ``hooks`` puts it all in the admin.
"""
