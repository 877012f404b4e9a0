// Sends what somebody typed before he or she had to sign in again. A field may bear any name, "submit" too.
HTMLFormElement.prototype.submit.call(document.getElementById("kept-form"));
