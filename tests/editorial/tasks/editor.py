"""An editor at work in a real browser, whose steps are counted."""


class Editor:
    """The only way in which the test of a task acts, so that it counts everything.

    A step is a click, a field that is filled (with the click into it and the Tab out of it), a file that is chosen or
    dropped, or a special key. Looking, scrolling and waiting take no step.
    """

    def __init__(self, tab):
        self.tab = tab
        self.clicks = self.fields = self.files = self.keys = 0

    @property
    def steps(self):
        """How many steps were taken (``int``)."""
        return self.clicks + self.fields + self.files + self.keys

    def click(self, selector):
        self.clicks += 1
        self.tab.click(selector)

    def fill(self, selector, text, stay=False):
        """Type ``text`` in the place of what the field holds, as fingers do, and leave the field unless ``stay``."""
        self.fields += 1
        field = self.tab.locator(selector).first
        field.click()
        field.press("ControlOrMeta+a")
        field.press_sequentially(text)
        if not stay:
            field.press("Tab")

    def paste(self, selector, text):
        """Put ``text`` in a field at once, as from the clipboard."""
        self.fields += 1
        self.tab.fill(selector, text)

    def choose_file(self, selector, path):
        self.files += 1
        self.tab.set_input_files(selector, path)

    def press(self, key):
        self.keys += 1
        self.tab.keyboard.press(key)
