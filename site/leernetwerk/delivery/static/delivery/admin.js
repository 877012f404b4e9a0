// Calls the functions that Wagtail's admin calls from inline scripts, which its policy refuses.
// An element <span data-controller="start"> names the function and its arguments.
(() => {
  const known = /^(init(Date|Time|DateTime)Chooser|createTaskChooser|\w*Panel|\w*Chooser)$/;
  const picker = /^init(Date|Time|DateTime)Chooser$/;
  const pickerOptions = {
    // Left to itself, a picker turns what it cannot read into today when the field is left.
    validateOnBlur: false,
    // It opens a moment after its field is entered; by then the field may have been left.
    onShow: (time, input) => input[0] === document.activeElement,
  };

  function start(element) {
    const name = element.dataset.startFunctionValue;
    const called = window[name];
    if (!known.test(name) || typeof called !== "function") return;
    const [id, ...options] = JSON.parse(element.dataset.startArgumentsValue);
    // Once only: an element is taken out and put back when forms are ordered.
    element.removeAttribute("data-controller");
    if (picker.test(name)) {
      called(id, { ...options[0], ...pickerOptions });
    } else if (/^[A-Z]/.test(name)) {
      new called(id, ...options);
    } else {
      called(id, ...options);
    }
  }

  class StartController extends window.StimulusModule.Controller {
    connect() {
      start(this.element);
    }
  }

  // An inline script runs as soon as it is added, and a panel reads the widgets of a row that it has just
  // added. Controllers connect later, so what waits in a new row is started here.
  const rows = Object.getPrototypeOf(window.InlinePanel.prototype);
  const addForm = rows.addForm;
  rows.addForm = function addStartedForm(...options) {
    addForm.apply(this, options);
    this.formContainer[0].querySelectorAll('[data-controller="start"]').forEach(start);
  };

  window.wagtail.app.register("start", StartController);
})();
