"""An editor at work in a real browser, whose steps are counted."""


class Editor:
    """The only way in which the test of a task acts, so that it counts everything.

    A step is a click, a field that is filled (with the click into it and the Tab out of it), files that are chosen or
    dropped at once, or a special key. Looking, scrolling and waiting take no step.
    """

    def __init__(self, tab):
        self.tab = tab
        self.clicks = self.fields = self.files = self.keys = 0

    @property
    def steps(self):
        """How many steps were taken (``int``)."""
        return self.clicks + self.fields + self.files + self.keys

    def _seen(self, selector):
        return self.tab.locator(selector).locator("visible=true").first

    def click(self, selector):
        """Click the first element that ``selector`` finds and can be seen."""
        self.clicks += 1
        self._seen(selector).click()

    def fill(self, selector, text, stay=False):
        """Type ``text`` in the place of what the field holds, as fingers do, and leave the field unless ``stay``."""
        self.fields += 1
        field = self._seen(selector)
        field.click()
        field.press("ControlOrMeta+a")
        field.press_sequentially(text)
        if not stay:
            field.press("Tab")

    def paste(self, selector, text):
        """Put ``text`` in a field at once, as from the clipboard."""
        self.fields += 1
        self._seen(selector).fill(text)

    def choose_files(self, selector, *files):
        """Choose files: paths, or dictionaries with ``name``, ``mimeType`` and ``buffer``."""
        self.files += 1
        self.tab.set_input_files(selector, list(files))

    def press(self, key):
        """Press a special key."""
        self.keys += 1
        self.tab.keyboard.press(key)

    def find(self, words, title):
        """Find something by the field of the editors' home, and open it: ``title`` is part of its row."""
        self.fill("#desk-find-field", words, stay=True)
        self.click(f"#desk-found [role=option]:has-text({title!r})")
