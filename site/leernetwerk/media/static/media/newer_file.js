// Lets a newer file for a document be chosen and saved where its button stands, rather than on a screen of its own.
(() => {
  let number = 0;

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  class NewerFileController extends window.StimulusModule.Controller {
    static targets = ["link"];

    static values = { save: String, cancel: String, failed: String };

    connect() {
      const link = this.linkTarget;
      this.address = link.href;
      this.id = `newer-file-${(number += 1)}`;
      this.input = element("input", { type: "file", id: this.id, className: "newer-file__input" });
      this.input.setAttribute("aria-label", link.getAttribute("aria-label"));
      this.input.addEventListener("change", () => this.ask());
      this.label = element("label", { htmlFor: this.id, className: link.className }, link.textContent);
      this.status = element("span", { className: "newer-file__status" });
      this.status.setAttribute("role", "status");
      this.element.replaceChildren(this.input, this.label, this.status);
    }

    ask() {
      const [file] = this.input.files;
      if (!file) return;
      const save = element("button", { type: "button", className: "button button-small" }, this.saveValue);
      const cancel = element("button", { type: "button", className: "button button-small button-secondary" }, this.cancelValue);
      save.addEventListener("click", () => this.send(file, save));
      cancel.addEventListener("click", () => {
        this.status.replaceChildren();
        this.input.value = "";
        this.input.focus();
      });
      this.status.replaceChildren(`${file.name} `, save, " ", cancel);
      save.focus();
    }

    async send(file, save) {
      save.disabled = true;
      const body = new FormData();
      body.append("file", file);
      let answer;
      try {
        const response = await fetch(this.address, { method: "POST", body, headers: headers() });
        answer = await response.json();
      } catch {
        answer = { success: false, message: this.failedValue };
      }
      const kind = answer.success ? "newer-file__message" : "newer-file__message newer-file__message--error";
      this.status.replaceChildren(element("span", { className: kind }, answer.message));
      this.input.value = "";
      this.input.focus();
    }
  }

  function headers() {
    const config = JSON.parse(document.getElementById("wagtail-config").textContent);
    return { Accept: "application/json", [config.CSRF_HEADER_NAME]: config.CSRF_TOKEN };
  }

  window.wagtail.app.register("newer-file", NewerFileController);
})();
