// Opens the window for choosing a picture on uploading one; the library is a tab away. Who may not upload has no such tab.
document.addEventListener("w-tabs:ready", ({ target }) => {
  if (!target.closest(".modal") || !target.querySelector("[name^='image-chooser-upload']")) return;
  // Once the tabs have shown the first of them.
  setTimeout(() => target.querySelector("#tab-label-upload").click());
});
