"""`make guide`: take the pictures of the editors' guide anew, from the demo, in every language of the guide."""
