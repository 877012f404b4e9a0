// Opens the window for choosing a picture on uploading one; the library is a tab away. Who may not upload has no such tab.
document.addEventListener("w-tabs:ready", ({ target }) => {
  if (target.closest(".modal") && target.querySelector("#tab-upload [name^='image-chooser-upload']")) {
    target.dataset.wTabsActivePanelIdValue = "tab-upload";
  }
});
