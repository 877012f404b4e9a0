// Saves in turn: a button that is pressed while an autosave is under way waits for its answer, so that rows that the
// autosave has stored are not stored again. The server keeps the order too; this only spares the editor a question.
(() => {
  const longest = 8000; // milliseconds that an editor waits for an autosave

  let saving = false;
  let leaving = false;
  let resume = null;

  function done() {
    saving = false;
    if (resume) resume();
  }

  document.addEventListener("w-autosave:save", (event) => {
    // What is being sent already is sent with the form.
    if (leaving) event.preventDefault();
    else saving = true;
  });
  document.addEventListener("w-autosave:success", done);
  document.addEventListener("w-autosave:error", done);
  window.addEventListener("pageshow", () => {
    leaving = false;
  });

  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (!form.matches("[data-edit-form]")) return;
      if (!saving) {
        leaving = true;
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      if (resume) return;
      const { name, value } = event.submitter || {};
      resume = () => {
        resume = null;
        saving = false;
        clearTimeout(patience);
        // The button may be disabled by now, and a disabled button sends nothing.
        if (name) form.addEventListener("formdata", ({ formData }) => formData.append(name, value), { once: true });
        form.requestSubmit();
      };
      const patience = setTimeout(() => resume(), longest);
    },
    { capture: true },
  );

  // Wagtail has asked in a window of its own whether to write over a newer version: once is enough.
  document.addEventListener(
    "w-dialog:confirmed",
    ({ target }) => {
      const form = target.closest("[data-edit-form]");
      if (!form || target.id !== "w-save-confirmation-dialog" || form.elements["write-over-newer"]) return;
      const answer = Object.assign(document.createElement("input"), { type: "hidden", name: "write-over-newer", value: "1" });
      form.append(answer);
    },
    { capture: true },
  );
})();
