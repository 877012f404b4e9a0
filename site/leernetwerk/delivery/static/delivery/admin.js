// Calls the functions that Wagtail's admin calls from inline scripts, which its policy refuses.
// An element <span data-controller="start"> names the function and its arguments.
(() => {
  const known = /^(init(Date|Time|DateTime)Chooser|createTaskChooser|InlinePanel|MultipleChooserPanel|\w*Chooser)$/;
  // Left to itself, a date picker turns what it cannot read into today when the field is left.
  const picker = /^init(Date|Time|DateTime)Chooser$/;

  class StartController extends window.StimulusModule.Controller {
    static values = { function: String, arguments: Array };

    connect() {
      const name = this.functionValue;
      const called = window[name];
      if (!known.test(name) || typeof called !== "function") return;
      const [id, ...options] = this.argumentsValue;
      // Once only: an element is taken out and put back when forms are ordered.
      this.element.removeAttribute("data-controller");
      if (picker.test(name)) {
        called(id, { ...options[0], validateOnBlur: false });
      } else if (/^[A-Z]/.test(name)) {
        new called(id, ...options);
      } else {
        called(id, ...options);
      }
    }
  }

  window.wagtail.app.register("start", StartController);
})();
