// Files that are dropped on a list of documents, or chosen several at once, are uploaded and added to it, each with
// its title beside it. The list itself stays Wagtail's: a panel of rows, or a list block in the body of a page.
(() => {
  const settings = () => JSON.parse(document.getElementById("document-list-settings").textContent);

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  async function post(address, fields, options = {}) {
    const config = JSON.parse(document.getElementById("wagtail-config").textContent);
    const body = new FormData();
    Object.entries(fields).forEach(([name, value]) => body.append(name, value));
    const headers = { Accept: "application/json", [config.CSRF_HEADER_NAME]: config.CSRF_TOKEN };
    try {
      const response = await fetch(address, { method: "POST", body, headers, ...options });
      return await response.json();
    } catch {
      return { success: false, message: settings().failed };
    }
  }

  // A place to drop files on. `add` is given what the server says of each document, and returns its row.
  function dropPlace(add) {
    const { upload, texts } = settings();
    const id = `file-drop-${Math.random().toString(36).slice(2)}`;
    const input = element("input", { type: "file", multiple: true, id, className: "file-drop__input" });
    const label = element("label", { htmlFor: id, className: "button button-small button-secondary" }, texts.choose);
    const messages = element("div", { className: "file-drop__messages" });
    messages.setAttribute("role", "status");
    const place = element("div", { className: "file-drop" }, input, label, element("p", {}, texts.drop), messages);

    async function take(files) {
      messages.replaceChildren();
      for (const file of files) {
        const message = element("p", {}, `${file.name}: ${texts.uploading}`);
        messages.append(message);
        // One after the other, so that rows come in the order of the files.
        const answer = await post(upload, { file });
        if (answer.success) {
          message.remove();
          addTitle(add(answer.document), answer.document);
        } else {
          message.textContent = `${file.name}: ${answer.message}`;
          message.className = "file-drop__message--error";
        }
      }
      input.value = "";
    }

    input.addEventListener("change", () => take([...input.files]));
    const isFile = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");
    ["dragenter", "dragover"].forEach((name) =>
      place.addEventListener(name, (event) => {
        if (!isFile(event)) return;
        event.preventDefault();
        place.classList.add("file-drop--over");
      }),
    );
    place.addEventListener("dragleave", () => place.classList.remove("file-drop--over"));
    place.addEventListener("drop", (event) => {
      if (!isFile(event)) return;
      event.preventDefault();
      place.classList.remove("file-drop--over");
      take([...event.dataTransfer.files]);
    });
    return place;
  }

  // The title of a new document, to be changed in its row; it is stored when the field is left.
  function addTitle(row, uploaded) {
    const chooser = row && row.querySelector(".chooser");
    if (!chooser) return;
    const { rename, texts } = settings();
    const id = `document-title-${uploaded.id}-${Math.random().toString(36).slice(2)}`;
    const input = element("input", { type: "text", id, value: uploaded.title, maxLength: 255 });
    const status = element("span", { className: "document-title__status" });
    status.setAttribute("role", "status");
    chooser.after(
      element("div", { className: "document-title" }, element("label", { htmlFor: id }, texts.title), input, status),
    );
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      input.blur();
    });
    input.addEventListener("change", async () => {
      // Kept alive: whoever types a title and presses Save leaves this screen at once.
      const answer = await post(rename.replace("/0/", `/${uploaded.id}/`), { title: input.value }, { keepalive: true });
      status.textContent = answer.success ? texts.saved : answer.message;
      if (answer.success) chooser.querySelector("[data-chooser-title]").textContent = answer.title;
    });
  }

  // A button for a newer file beside each chosen document (see newer_file.js); it follows when another is chosen.
  function offerNewerFile(row) {
    const chooser = row && row.querySelector(".chooser");
    const field = chooser && document.getElementById(chooser.id.replace(/-chooser$/, ""));
    if (!field) return;
    const { newer, texts } = settings();
    const place = element("div", { className: "document-newer" });
    const show = () => {
      place.replaceChildren();
      if (!field.value) return;
      const link = element("a", { className: "button button-small button-secondary", href: newer.replace("/0/", `/${field.value}/`) }, texts.newer);
      const title = chooser.querySelector("[data-chooser-title]").textContent.trim();
      link.setAttribute("aria-label", texts.newerFor.replace("{title}", title));
      link.dataset.newerFileTarget = "link";
      const button = element("span", { className: "newer-file" }, link);
      Object.assign(button.dataset, {
        controller: "newer-file",
        newerFileSaveValue: texts.save,
        newerFileCancelValue: texts.cancel,
        newerFileFailedValue: settings().failed,
      });
      place.append(button);
    };
    chooser.after(place);
    field.addEventListener("change", show);
    show();
  }

  // The panel of rows on the screen of a record. Its script is started by an element, like Wagtail's own.
  window.DocumentsPanel = class DocumentsPanel extends window.MultipleChooserPanel {
    constructor(options) {
      super(options);
      const button = document.getElementById(`${options.formsetPrefix}-OPEN_MODAL`);
      button.parentElement.before(dropPlace((found) => this.add(found)));
      this.formsElt.children().each((_index, row) => offerNewerFile(row));
    }

    add(found) {
      this.addForm();
      const prefix = `${this.opts.formsetPrefix}-${this.formCount - 1}`;
      this.chooserWidgetFactory.getById(`${prefix}-${this.opts.chooserFieldName}`).setStateFromModalData(found);
      return document.getElementById(`${prefix}-${this.opts.chooserFieldName}-chooser`).parentElement;
    }
  };

  const stream = window.wagtailStreamField;
  if (!stream) return;

  // The list of documents in the body of a page.
  class DocumentListDefinition extends stream.blocks.ListBlockDefinition {
    render(...options) {
      const list = super.render(...options);
      const { texts } = settings();
      const several = element("button", { type: "button", className: "button button-small button-secondary" }, texts.several);
      several.addEventListener("click", () =>
        this.childBlockDef.widget.openModal((found) => found.forEach((one) => this.add(list, one)), { multiple: true }),
      );
      list.container[0].append(dropPlace((found) => this.add(list, found)), several);
      list.children.forEach((child) => offerNewerFile(child.element));
      return list;
    }

    add(list, found) {
      const empty = list.children.find((child) => !child.getValue());
      if (empty) empty.block.setState(found);
      const child = empty || list.insert(found, list.children.length, {});
      return child.element;
    }
  }

  window.telepath.register("leernetwerk.media.DocumentList", DocumentListDefinition);
})();
