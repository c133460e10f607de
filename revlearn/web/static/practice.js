// Practice by keyboard: Enter compares, 1 and 2 grade. Without a script the same buttons are pressed by hand. ES2019.
(function () {
  "use strict";
  var form = document.querySelector("form[data-enter]");
  if (form) {
    var answer = form.querySelector("textarea");
    // The cursor where the sentence ends, not everything marked: it is to be mended, not written anew.
    answer.setSelectionRange(answer.value.length, answer.value.length);
    answer.addEventListener("keydown", function (event) {
      // While an input method composes, Enter belongs to it.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      form.requestSubmit ? form.requestSubmit() : form.submit();
    });
  }
  var grade = document.querySelector("form[data-grade]");
  document.addEventListener("keydown", function (event) {
    if (!grade || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    var button = grade.querySelector('button[data-key="' + event.key + '"]');
    if (button && /^[12]$/.test(event.key)) {
      event.preventDefault();
      button.click();
    }
  });
  // A second press while the first is on its way would be sent to an exercise that is answered already.
  document.addEventListener("submit", function (event) {
    var sent = event.target;
    if (sent.dataset.sent) event.preventDefault();
    sent.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) Array.prototype.forEach.call(document.forms, function (each) { delete each.dataset.sent; });
  });
})();
