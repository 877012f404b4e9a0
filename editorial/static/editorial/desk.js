/* Finds while one types: a combobox with a list of options that the server draws. Without this, Enter shows a page. */

const WAIT = 150; // milliseconds after the last key
const LEAST = 2; // characters

class Finder {
  constructor(form) {
    this.form = form;
    this.field = form.querySelector("input[name=q]");
    this.list = form.querySelector(".desk-find__found");
    this.status = form.querySelector("[data-desk-status]");
    this.active = null;
    this.list.id = "desk-found";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.field.labels[0].textContent);
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": "desk-found", "aria-expanded": "false" };
    for (const [name, value] of Object.entries(attributes)) this.field.setAttribute(name, value);
    this.field.addEventListener("input", () => this.typed());
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("focus", () => this.options().length && this.open(true));
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || this.open(false));
    // So that the field keeps the focus, and the list stays, until the click on an option is done.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  typed() {
    clearTimeout(this.timer);
    this.request?.abort();
    const text = this.field.value.trim();
    if (text.length < LEAST) this.show("");
    else this.timer = setTimeout(() => this.ask(text), WAIT);
  }

  async ask(text) {
    this.request = new AbortController();
    try {
      const query = new URLSearchParams({ q: text });
      const answer = await fetch(`${this.form.dataset.options}?${query}`, { signal: this.request.signal });
      // Signed out meanwhile, or the server fails: Enter still leads to a page that says so.
      this.show(answer.ok && !answer.redirected ? await answer.text() : "");
    } catch (error) {
      if (error.name !== "AbortError") this.show("");
    }
  }

  show(html) {
    this.list.innerHTML = html;
    this.choose(null);
    this.status.textContent = this.list.firstElementChild?.dataset.status ?? "";
    const hasFound = this.options().length > 0;
    this.status.classList.toggle("w-sr-only", hasFound);
    this.open(hasFound);
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.field.setAttribute("aria-expanded", isOpen);
    if (!isOpen) this.choose(null);
  }

  choose(option) {
    this.active?.setAttribute("aria-selected", "false");
    this.active = option;
    if (!option) {
      this.field.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", option.id);
  }

  step(distance) {
    const options = this.options();
    if (!options.length) return;
    if (this.list.hidden) this.open(true);
    const before = options.indexOf(this.active);
    const next = before < 0 && distance < 0 ? options.length - 1 : before + distance;
    this.choose(options[(next + options.length) % options.length]);
  }

  key(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.active) {
      this.active.click();
    } else if (event.key === "Escape" && !this.list.hidden) {
      this.open(false);
    } else {
      return;
    }
    event.preventDefault();
  }
}

document.querySelectorAll("[data-desk-find]").forEach((form) => new Finder(form));
