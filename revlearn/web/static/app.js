// What every page does with a script; without one the pages work all the same. ES2019, for old office browsers.
(function () {
  "use strict";
  // On narrow screens the navigation is a menu that starts closed; beside the page it is always open.
  var menu = document.querySelector("details.menu");
  var wide = window.matchMedia("(min-width: 900px)");
  function fit() {
    if (menu) menu.open = wide.matches;
  }
  fit();
  wide.addListener(fit);
})();
