// The queue by keyboard: one key accepts, two change. Without a script the buttons do the same. ES2019.
(function () {
  "use strict";
  var prefix = "";
  var forget = 0;

  function typing(target) {
    return target.matches("textarea, select, input:not([type=radio])") || target.isContentEditable;
  }

  function begin(letter) {
    prefix = letter;
    window.clearTimeout(forget);
    forget = window.setTimeout(function () { begin(""); }, 3000);
    document.querySelectorAll("[data-prefix]").forEach(function (group) {
      group.classList.toggle("pending", group.dataset.prefix === prefix);
    });
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event.target)) return;
    var key = event.key.toLowerCase();
    if (!/^[a-z0-9]$/.test(key) || document.querySelector("#queue.htmx-request, #queue .htmx-request")) return;
    var found = null;
    if (prefix) {
      found = document.querySelector('[data-keys="' + prefix + key + '"]');
      begin("");
    } else if (document.querySelector('[data-prefix="' + key + '"]')) {
      begin(key);
      event.preventDefault();
      return;
    } else {
      found = document.querySelector('#queue [data-key="' + key + '"]');
    }
    if (found) {
      event.preventDefault();
      found.click();
    }
  });

  // Whoever hears the page is told of the next edit, and keys go on from there.
  document.addEventListener("htmx:afterSettle", function (event) {
    if (event.target.id !== "queue" && !document.getElementById("queue")) return;
    var title = document.getElementById("edit-title");
    if (title) title.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
})();
