"""`make audit`: what the machines say of a running site: axe, the Nu HTML checker, Lighthouse, feed readers."""
