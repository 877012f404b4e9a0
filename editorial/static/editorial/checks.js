/* Has the text of the page checked as it stands in the editor, and leads from what was found to its field. */
(function () {
  "use strict";

  const PAUSE = 1500; // milliseconds after the last change
  const form = document.querySelector("[data-edit-form]");
  const panel = document.querySelector("[data-text-checks]");
  const preview = document.querySelector("[data-w-preview-url-value]");
  if (!form || !panel || !preview) {
    return;
  }
  const counter = document.querySelector("[data-text-checks-count]");
  const stockCounter = document.querySelector("[data-content-checker-count]");
  const toggleCounter = document.querySelector('[data-side-panel-toggle="checks"] [data-side-panel-toggle-counter]');
  let timer;
  let asked = 0;
  let checked = "";

  // The button of the panel bears the sum of these checks and of Wagtail's own.
  function count() {
    const sum = Number(counter.textContent) + Number(stockCounter ? stockCounter.textContent : 0);
    toggleCounter.textContent = String(sum);
    toggleCounter.hidden = sum === 0;
  }

  async function check() {
    const body = new URLSearchParams(new FormData(form));
    const posted = body.toString();
    if (posted === checked) {
      return;
    }
    // The address changes when a new page is saved for the first time.
    const address = new URL("../checks/", new URL(preview.dataset.wPreviewUrlValue, window.location.href));
    const number = ++asked;
    try {
      const response = await fetch(address, { method: "POST", body, headers: { "X-Requested-With": "XMLHttpRequest" } });
      if (!response.ok || response.redirected) {
        throw new Error(response.statusText);
      }
      const html = await response.text();
      if (number !== asked) {
        return; // a later answer is on its way
      }
      checked = posted;
      panel.innerHTML = html;
      counter.textContent = panel.querySelector("[data-checks-found]").dataset.checksFound;
      counter.classList.toggle("has-errors", counter.textContent !== "0");
      count();
    } catch (error) {
      if (number === asked) {
        panel.textContent = panel.dataset.failed;
      }
    }
  }

  function checkSoon() {
    window.clearTimeout(timer);
    timer = window.setTimeout(check, PAUSE);
  }

  // The deepest part of a content path that the editor shows: cells of a table, for one, have none of their own.
  function fieldAt(path) {
    let found = null;
    for (const part of path.split(".")) {
      const next = (found || form).querySelector(`[data-contentpath="${CSS.escape(part)}"]`);
      if (!next) {
        break;
      }
      found = next;
    }
    return found;
  }

  function reveal(field) {
    const tab = field.closest("[role=tabpanel]");
    if (tab && tab.hidden) {
      document.querySelector(`[role=tab][aria-controls="${tab.id}"]`).click();
    }
    for (let section = field.closest("section"); section; section = section.parentElement.closest("section")) {
      const toggle = section.querySelector("[data-panel-toggle]");
      if (toggle && toggle.getAttribute("aria-expanded") === "false") {
        toggle.click();
      }
    }
  }

  panel.addEventListener("click", (event) => {
    const link = event.target.closest("[data-checks-path]");
    const field = link && fieldAt(link.dataset.checksPath);
    if (!field) {
      return;
    }
    event.preventDefault();
    // On a small screen the panel lies over the form.
    if (window.matchMedia("(max-width: 50rem)").matches) {
      document.querySelector("[data-form-side-close-button]").click();
    }
    reveal(field);
    field.scrollIntoView({ block: "center" });
    const input = field.querySelector('input:not([type=hidden]), textarea, select, [contenteditable="true"], button');
    if (input) {
      input.focus({ preventScroll: true });
    }
    field.classList.add("text-check-found");
    window.setTimeout(() => field.classList.remove("text-check-found"), 3000);
  });

  if (stockCounter) {
    new MutationObserver(count).observe(stockCounter, { childList: true, characterData: true, subtree: true });
  }
  // Wagtail tells of any change, but not in the first seconds; the form itself tells of typing.
  document.addEventListener("w-unsaved:add", checkSoon);
  form.addEventListener("input", checkSoon);
  document.addEventListener("w-autosave:success", checkSoon);
  checkSoon();
})();
