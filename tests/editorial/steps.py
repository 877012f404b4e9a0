"""An editor in a browser, counted: a click, a filled field, a choice of files and a special key are a step each."""


class Editor:
    """The only way in which a test acts, so that every step is counted."""

    def __init__(self, tab):
        self.tab = tab
        self.steps = 0

    def click(self, selector):
        """Click what ``selector`` finds and can be seen."""
        self.steps += 1
        self.tab.locator(selector).locator("visible=true").first.click()

    def fill(self, selector, text):
        """Fill a field and leave it."""
        self.steps += 1
        field = self.tab.locator(selector).locator("visible=true").first
        field.fill(text)
        field.blur()

    def choose_files(self, selector, *files):
        """Choose files: dictionaries with ``name``, ``mimeType`` and ``buffer``."""
        self.steps += 1
        self.tab.set_input_files(selector, list(files))

    def press(self, key):
        """Press a special key."""
        self.steps += 1
        self.tab.keyboard.press(key)

    def search(self, words):
        """Find pages by the search of the admin."""
        self.tab.locator("input[name=q]").locator("visible=true").first.fill(words)
        self.steps += 1
        self.press("Enter")
        self.tab.wait_for_url("**/search/**")
