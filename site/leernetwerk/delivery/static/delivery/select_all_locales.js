// On the screen that sends a page to translation: one box that ticks all languages.
document.addEventListener("DOMContentLoaded", () => {
  const all = document.querySelector('[name="select_all"]');
  if (!all) return;
  all.addEventListener("change", () => {
    document.querySelectorAll('[name="locales"]').forEach((box) => {
      box.checked = all.checked;
    });
  });
});
