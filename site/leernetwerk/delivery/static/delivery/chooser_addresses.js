// Where wagtail-localize's editor finds the choosers; it writes this in an inline script itself.
window.chooserUrls ??= { ...document.getElementById("chooser-addresses").dataset };
