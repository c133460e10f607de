// Uploading with a script: files dropped onto the forms, sizes checked before anything is sent, progress shown.
// Without a script the forms are sent as they are. ES2019, for old office browsers.
(function () {
  "use strict";
  var forms = document.getElementById("upload-forms");
  if (!forms) return;
  var said = forms.dataset;
  var one = document.getElementById("upload-one");
  var many = document.getElementById("upload-many");
  var refused = document.getElementById("upload-refused");
  var swap = document.getElementById("swap");
  var MEGABYTE = 1000000;
  var dropped = []; // Files of a dropped folder, with their paths: no input of a page can hold them.

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, key) {
      return key in values ? values[key] : whole;
    });
  }

  function complain(text) {
    refused.textContent = "";
    if (!text) return;
    var notice = document.createElement("p");
    notice.className = "notice bad";
    notice.setAttribute("role", "alert");
    notice.textContent = text;
    refused.appendChild(notice);
    notice.scrollIntoView({ block: "center" });
  }

  // ---- what is about to be sent

  function filesOf(form) {
    var found = [];
    form.querySelectorAll("input[type=file]").forEach(function (input) {
      found = found.concat(Array.from(input.files));
    });
    return form === many ? found.concat(dropped.map(function (each) { return each.file; })) : found;
  }

  function complaint(form) {
    var files = filesOf(form);
    var together = 0;
    if (files.length > Number(said.files)) return fill(said.sayTooMany, { limit: said.files });
    for (var file of files) {
      var suffix = file.name.slice(file.name.lastIndexOf(".")).toLowerCase();
      var archive = form === many && suffix === ".zip";
      if (form === one && said.kinds.split(" ").indexOf(suffix) < 0) {
        return fill(said.sayWrongKind, { name: file.name, kinds: said.kinds });
      }
      if (form === one && file.size > said.each * MEGABYTE) {
        return fill(said.sayTooLarge, { name: file.name, limit: said.each });
      }
      together += archive || form === one || wanted(file.name) ? file.size : 0;
    }
    return together > said.together * MEGABYTE ? fill(said.sayTogetherTooLarge, { limit: said.together }) : "";
  }

  function wanted(name) {
    return /\.(docx|txt|md|zip)$/i.test(name) || /^(draft|final|原稿|定稿)\./i.test(name);
  }

  function bodyOf(form) {
    var body = new FormData(form);
    if (form === many) {
      body.delete("folder");
      Array.from(form.elements.folder.files).forEach(function (file) {
        // Pictures and programs that lie in the folder stay where they are.
        if (wanted(file.name)) body.append("folder", file, file.webkitRelativePath || file.name);
      });
      dropped.forEach(function (each) {
        if (wanted(each.file.name)) body.append("folder", each.file, each.path);
      });
    }
    return body;
  }

  // ---- sending

  function send(form) {
    var progress = form.querySelector(".progress");
    var bar = progress.querySelector("progress");
    var words = progress.querySelector("p");
    var button = form.querySelector("button.primary");
    var request = new XMLHttpRequest();
    function over(text) {
      progress.hidden = true;
      button.disabled = false;
      complain(text);
    }
    request.upload.onprogress = function (event) {
      if (!event.lengthComputable) return;
      var share = Math.floor((event.loaded / event.total) * 100);
      bar.value = share;
      words.textContent = share < 100 ? said.saySending + " " + share + "%" : said.sayReceived;
    };
    request.onerror = request.onabort = function () { over(said.sayBroken); };
    request.onload = function () {
      if (request.status < 300) {
        dropped = [];
        form.reset();
        window.location.assign(request.responseURL);
        return;
      }
      var page = new DOMParser().parseFromString(request.responseText, "text/html");
      // The form with a complaint, or the page of an error.
      var notice = page.querySelector("#upload-refused .notice") || page.querySelector("main p");
      over(notice ? notice.textContent.trim() : said.sayBroken);
    };
    complain("");
    bar.value = 0;
    words.textContent = said.saySending;
    progress.hidden = false;
    button.disabled = true;
    request.open("POST", form.getAttribute("action"));
    request.setRequestHeader("X-CSRF-Token", form.elements.csrf.value);
    request.send(bodyOf(form));
  }

  [one, many].forEach(function (form) {
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      var wrong = complaint(form);
      if (wrong) complain(wrong);
      else send(form);
    });
    form.addEventListener("change", function (event) {
      if (event.target.type === "file") {
        if (form === many) forget();
        complain(complaint(form));
      }
      offerSwap();
    });
  });

  // ---- draft and final

  function put(input, files) {
    var transfer = new DataTransfer();
    files.forEach(function (file) { transfer.items.add(file); });
    input.files = transfer.files;
  }

  function offerSwap() {
    swap.hidden = !(one.elements.draft.files.length && one.elements.final.files.length);
  }

  swap.addEventListener("click", function () {
    var draft = Array.from(one.elements.draft.files);
    put(one.elements.draft, Array.from(one.elements.final.files));
    put(one.elements.final, draft);
  });

  function isFinal(file) {
    return /final|定稿|修改|改后|终稿/i.test(file.name);
  }

  function isDraft(file) {
    return /draft|原稿|初稿|草稿/i.test(file.name);
  }

  function placePair(files) {
    if (files.length === 1) {
      var side = isFinal(files[0]) || (one.elements.draft.files.length && !isDraft(files[0])) ? "final" : "draft";
      put(one.elements[side], files);
      return;
    }
    // By their names; else the one saved earlier is the draft.
    var turned = isFinal(files[0]) || isDraft(files[1]);
    var known = turned || isFinal(files[1]) || isDraft(files[0]);
    if (turned || (!known && files[0].lastModified > files[1].lastModified)) files.reverse();
    put(one.elements.draft, [files[0]]);
    put(one.elements.final, [files[1]]);
  }

  // ---- dropping

  function forget() {
    dropped = [];
    var words = many.querySelector(".progress p");
    words.textContent = "";
    many.querySelector(".progress").hidden = true;
  }

  function walk(entry, path, found) {
    return new Promise(function (done) {
      if (entry.isFile) {
        entry.file(function (file) {
          found.push({ file: file, path: path + file.name });
          done();
        }, done);
        return;
      }
      var reader = entry.createReader();
      var inside = [];
      (function more() {
        reader.readEntries(function (entries) {
          if (!entries.length) {
            Promise.all(inside.map(function (each) { return walk(each, path + entry.name + "/", found); })).then(done);
            return;
          }
          inside = inside.concat(Array.from(entries));
          more();
        }, done);
      })();
    });
  }

  function place(transfer) {
    var entries = Array.from(transfer.items || []).map(function (item) {
      return item.webkitGetAsEntry && item.webkitGetAsEntry();
    }).filter(Boolean);
    var files = Array.from(transfer.files);
    complain("");
    if (entries.some(function (entry) { return entry.isDirectory; })) {
      var found = [];
      Promise.all(entries.map(function (entry) { return walk(entry, "", found); })).then(function () {
        many.reset();
        dropped = found;
        var progress = many.querySelector(".progress");
        progress.hidden = false;
        progress.querySelector("p").textContent = found
          .filter(function (each) { return wanted(each.file.name); })
          .map(function (each) { return each.path; }).slice(0, 20).join("\n");
        complain(complaint(many));
      });
    } else if (files.length === 1 && /\.zip$/i.test(files[0].name)) {
      forget();
      put(many.elements.archive, files);
      complain(complaint(many));
    } else if (files.length === 1 || files.length === 2) {
      placePair(files);
      complain(complaint(one));
    }
    offerSwap();
  }

  document.querySelectorAll(".drop").forEach(function (card) {
    card.addEventListener("dragover", function (event) {
      event.preventDefault();
      card.classList.add("over");
    });
    card.addEventListener("dragleave", function () { card.classList.remove("over"); });
    card.addEventListener("drop", function (event) {
      event.preventDefault();
      card.classList.remove("over");
      place(event.dataTransfer);
    });
  });
  // A file dropped beside the forms would take the page's place in the browser.
  ["dragover", "drop"].forEach(function (kind) {
    window.addEventListener(kind, function (event) { event.preventDefault(); });
  });
  offerSwap();
})();
