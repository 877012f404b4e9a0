// Offers what may be searched for while one types: a combobox with a list to choose from by hand (ARIA practices).
const field = document.querySelector("[data-suggestions]");
const list = document.createElement("ul");
const status = document.createElement("p");
let active = -1, asked, timer;

function mark(number) {
  active = number;
  [...list.children].forEach((option, place) => { option.ariaSelected = place === number; });
  if (number < 0) return field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-activedescendant", list.children[number].id);
  list.children[number].scrollIntoView({block: "nearest"});
}

function open(isOpen) {
  list.hidden = !isOpen;
  field.ariaExpanded = isOpen;
  mark(-1);
}

function choose(option) {
  field.value = option.textContent;
  open(false);
  field.form.requestSubmit();
}

function show(texts) {
  list.replaceChildren(...texts.map((text, number) => {
    const option = document.createElement("li");
    return Object.assign(option, {id: `suggestion-${number}`, role: "option", textContent: text});
  }));
  open(texts.length > 0);
  const {one, many} = field.dataset;
  status.textContent = texts.length > 1 ? many.replace("#", texts.length) : texts.length ? one : "";
}

async function ask() {
  asked?.abort();
  asked = new AbortController();
  const query = new URLSearchParams({q: field.value});
  try {
    const answer = await fetch(`${field.dataset.suggestions}?${query}`, {signal: asked.signal});
    show((await answer.json())[1]);
  } catch {
    // Given up for what was typed since, or no answer: the field works without.
  }
}

function onKey(event) {
  const count = list.children.length;
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (step && count) {
    if (list.hidden || event.altKey) open(step > 0 || !event.altKey);
    // Beyond either end lies the field itself.
    if (!event.altKey) mark((active + 1 + step + count + 1) % (count + 1) - 1);
  } else if (event.key === "Enter" && active >= 0) {
    choose(list.children[active]);
  } else if (event.key === "Escape" && !list.hidden) {
    open(false);
  } else {
    if (/^(Home|End|Arrow)/.test(event.key)) mark(-1);
    return;
  }
  event.preventDefault();
}

Object.assign(list, {id: "suggestions", role: "listbox", className: "suggestions", ariaLabel: field.dataset.label});
Object.assign(status, {role: "status", className: "visually-hidden"});
Object.assign(field, {type: "text", role: "combobox", ariaAutoComplete: "list"});
field.setAttribute("aria-controls", list.id);
field.after(list, status);
open(false);
field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
field.addEventListener("keydown", onKey);
field.addEventListener("blur", () => open(false));
field.form.addEventListener("submit", () => { clearTimeout(timer); asked?.abort(); });
list.addEventListener("mousedown", (event) => event.preventDefault());
list.addEventListener("click", (event) => event.target.matches("li") && choose(event.target));
