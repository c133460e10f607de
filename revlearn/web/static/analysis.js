// The page of one document with a script: choosing an edit, going from one to the next, filtering and a mentor's word
// without loading the page anew. Without it the same links and forms lead to the same places. ES2019.
(function () {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const form = byId("filter");
  const list = document.querySelector(".reasons ol");
  const printing = byId("print");
  if (printing) {
    printing.hidden = false;
    printing.addEventListener("click", () => window.print());
  }
  // The views keep what was chosen meanwhile.
  all("[data-view]").forEach((tab) =>
    tab.addEventListener("click", () => {
      const state = new URLSearchParams(location.search);
      state.set("view", tab.dataset.view);
      tab.search = state.toString();
    })
  );
  if (!form || !list) return;

  const panel = byId("panel");
  const detail = byId("detail");
  const mentor = byId("mentor");
  const table = document.querySelector("table.comparison, .woven");
  const small = window.matchMedia("(max-width: 75rem)");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const items = new Map(all(":scope > li", list).map((item) => [item.dataset.e, item]));
  const marks = new Map();
  all(".m[data-e]").forEach((mark) => {
    if (!marks.has(mark.dataset.e)) marks.set(mark.dataset.e, []);
    marks.get(mark.dataset.e).push(mark);
  });
  const marksOf = (number) => marks.get(number) || [];
  let shown = [];
  let current = null;

  // ---- the state is the address
  const address = () => {
    const state = new URLSearchParams(new FormData(byId("filter")));
    if (current) state.set("edit", current);
    const query = state.toString();
    return query ? "?" + query : location.pathname;
  };
  const remember = () => {
    history.replaceState(null, "", address());
    all("input[name=state]").forEach((field) => (field.value = location.search));
  };

  // ---- the filter
  const filter = (keep) => {
    const chosen = { category: new Set(), subtype: new Set(), nature: new Set(), certainty: new Set() };
    all("input:checked", byId("filter")).forEach((input) => input.name in chosen && chosen[input.name].add(input.value));
    const lets = (data) =>
      ((!chosen.category.size && !chosen.subtype.size) ||
        chosen.category.has(data.category) ||
        chosen.subtype.has(data.subtype)) &&
      (!chosen.nature.size || chosen.nature.has(data.nature)) &&
      (!chosen.certainty.size || chosen.certainty.has(data.certainty));
    shown = [];
    items.forEach((item, number) => {
      const on = lets(item.dataset);
      if (on) shown.push(number);
      item.classList.toggle("off", !on);
      marksOf(number).forEach((mark) => mark.classList.toggle("off", !on));
    });
    const output = byId("shown");
    output.textContent =
      shown.length === items.size ? "" : output.dataset.text.replace("%n", shown.length).replace("%of", items.size);
    byId("none").hidden = shown.length > 0;
    if (current && !keep && shown.indexOf(current) < 0) choose(null);
    place();
  };
  const place = () => {
    const at = shown.indexOf(current);
    byId("position").textContent = shown.length ? (at < 0 ? "–" : at + 1) + " / " + shown.length : "0";
  };

  // ---- choosing an edit
  const fill = (item) => {
    const copy = item.cloneNode(true);
    copy.removeAttribute("id");
    const only = document.createElement("ol");
    only.className = "one";
    only.append(copy);
    detail.textContent = "";
    detail.append(only);
  };
  const hint = () => {
    const text = document.createElement("p");
    text.className = "hint";
    text.textContent = detail.dataset.hint;
    detail.textContent = "";
    detail.append(text);
  };
  const prepare = (number) => {
    if (!mentor) return;
    mentor.hidden = !number;
    if (!number) return;
    const data = items.get(number).dataset;
    const correction = byId("correction");
    correction.action = correction.dataset.action.replace("%n", number);
    correction.elements.label.value = data.subtype;
    correction.elements.nature.value = data.nature === "none" ? "" : data.nature;
    correction.elements.comment.value = "";
    const remark = byId("remark");
    remark.elements.edit.value = number;
    remark.elements.text.value = "";
  };
  const choose = (number, how) => {
    all(".m.on").forEach((mark) => mark.classList.remove("on"));
    current = number;
    panel.classList.toggle("open", Boolean(number));
    byId("answer").textContent = "";
    if (number) {
      fill(items.get(number));
      marksOf(number).forEach((mark) => mark.classList.add("on"));
      if (how && how.show) show(number, how.side, how.focus);
    } else {
      hint();
    }
    prepare(number);
    join(number);
    place();
    remember();
  };
  const show = (number, side, focus) => {
    const own = marksOf(number);
    const wanted = side ? own.filter((mark) => (mark.tagName === "DEL") === (side === "d")) : own.slice(-1);
    const target = wanted[0] || own[0] || items.get(number);
    target.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
    const link = target.querySelector("a");
    if (focus && link) link.focus({ preventScroll: true });
  };
  const step = (by) => {
    if (!shown.length) return;
    const at = shown.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
    choose(shown[next], { show: true, focus: true });
  };
  const otherEnd = () => {
    if (!current) return;
    const here = document.activeElement && document.activeElement.closest(".m");
    choose(current, { show: true, side: here && here.tagName === "DEL" ? "f" : "d", focus: true });
  };

  // ---- a line from where a moved text was to where it is
  const join = (number) => {
    const last = byId("join");
    if (last) last.remove();
    const own = marksOf(number).filter((mark) => mark.classList.contains("move"));
    const ends = [own.find((mark) => mark.tagName === "DEL"), own.find((mark) => mark.tagName === "INS")];
    if (!ends[0] || !ends[1] || !table || table.tagName !== "TABLE" || small.matches) return;
    const frame = table.getBoundingClientRect();
    const from = Array.from(ends[0].getClientRects()).reduce((a, b) => (b.right > a.right ? b : a));
    const to = ends[1].getClientRects()[0];
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.id = "join";
    svg.setAttribute("width", frame.width);
    svg.setAttribute("height", frame.height);
    svg.setAttribute("aria-hidden", "true");
    const middle = frame.width / 2;
    const points = [
      [from.right, from.bottom],
      [frame.left + middle - 6, from.bottom],
      [frame.left + middle + 6, to.bottom],
      [to.left, to.bottom],
    ].map((point) => point[0] - frame.left + "," + (point[1] - frame.top));
    const line = document.createElementNS(svg.namespaceURI, "polyline");
    line.setAttribute("points", points.join(" "));
    svg.append(line);
    table.parentNode.insertBefore(svg, table);
  };

  // ---- a mentor's word
  const told = (text, bad) => {
    const answer = byId("answer");
    answer.textContent = text;
    answer.className = bad ? "bad" : "good";
  };
  const take = (text, number) => {
    const part = document.createElement("template");
    part.innerHTML = text;
    const open = byId("filter").querySelector("details").open;
    ["figures", "filter"].forEach((id) => byId(id).replaceWith(part.content.querySelector("#" + id)));
    byId("filter").querySelector("details").open = open;
    const item = part.content.querySelector("li[data-e]");
    const before = items.get(number).dataset.category;
    const sign = item.querySelector(".mark").textContent;
    items.get(number).replaceWith(item);
    items.set(number, item);
    marksOf(number).forEach((mark) => {
      mark.classList.remove(before, "review");
      mark.classList.add(item.dataset.category);
      mark.classList.toggle("review", item.dataset.certainty === "low");
      const sup = mark.querySelector("sup");
      if (sup) sup.textContent = "\u2060" + sign + number;
    });
    bind();
    fill(item);
    prepare(number);
    filter(true);
  };
  const send = (sent, extra) => {
    const number = current;
    const body = new URLSearchParams(new FormData(sent));
    if (extra) body.set(extra, "1");
    all("button", sent).forEach((button) => (button.disabled = true));
    fetch(sent.action, { method: "POST", body: body, headers: { "X-Part": "1" }, credentials: "same-origin" })
      .then((response) =>
        response.text().then((text) => {
          const plain = (response.headers.get("content-type") || "").indexOf("text/plain") === 0;
          if (!response.ok || response.redirected) {
            told(plain ? text : sent.dataset.failed, true);
            return;
          }
          take(text, number);
          told(sent.dataset.done, false);
        })
      )
      .catch(() => told(sent.dataset.failed, true))
      .then(() => all("button", sent).forEach((button) => (button.disabled = false)));
  };
  if (mentor) {
    let confirming = "";
    byId("correction").addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) confirming = button.name;
    });
    ["correction", "remark"].forEach((id) =>
      byId(id).addEventListener("submit", (event) => {
        event.preventDefault();
        send(byId(id), id === "correction" ? confirming : "");
        confirming = "";
      })
    );
  }

  // ---- what is heard
  const bind = () => {
    byId("filter").addEventListener("change", () => {
      if (table) table.classList.toggle("only", Boolean(byId("only") && byId("only").checked));
      filter();
      join(current);
      remember();
    });
    byId("clear").addEventListener("click", (event) => {
      event.preventDefault();
      all("input[type=checkbox]", byId("filter")).forEach((input) => (input.checked = false));
      byId("filter").dispatchEvent(new Event("change"));
    });
    byId("apply").hidden = true;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const target = link && link.hash && link.pathname === location.pathname && /^#[rdf](\d+)$/.exec(link.hash);
    const opener = event.target.closest(".open a");
    if (opener) {
      event.preventDefault();
      choose(opener.closest("li").dataset.e);
      byId("label").focus();
    } else if (target && items.has(target[1])) {
      event.preventDefault();
      const inText = link.closest(".m") && !link.classList.contains("badge");
      const side = link.hash[1] === "r" ? "" : link.hash[1];
      choose(target[1], { show: !inText, side: side, focus: !inText });
    }
  });
  [["previous", -1], ["next", 1]].forEach((way) =>
    byId(way[0]).addEventListener("click", (event) => {
      event.preventDefault();
      step(way[1]);
      byId(way[0]).focus({ preventScroll: true });
    })
  );
  const close = () => {
    const last = marksOf(current)[0];
    choose(null);
    if (last && panel.contains(document.activeElement)) last.querySelector("a").focus({ preventScroll: true });
  };
  byId("close").addEventListener("click", (event) => {
    event.preventDefault();
    close();
  });
  const keys = byId("keys");
  if (keys) byId("keys-close").addEventListener("click", () => keys.close());
  const ways = { j: 1, n: 1, ArrowRight: 1, k: -1, p: -1, ArrowLeft: -1 };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (keys && keys.open)) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (ways[event.key]) step(ways[event.key]);
    else if (event.key === "Escape" && current) close();
    else if (event.key === "o") otherEnd();
    else if (event.key === "c" && mentor && current) byId("label").focus();
    else if (event.key === "?" && keys) keys.showModal();
    else return;
    event.preventDefault();
  });
  window.addEventListener("resize", () => join(current));

  bind();
  filter(true);
  const arrival = /^#[rdf](\d+)$/.exec(location.hash);
  const open = (arrival && arrival[1]) || new URLSearchParams(location.search).get("edit");
  if (open && items.has(open)) choose(open, { show: true });
  document.documentElement.dataset.ready = "1";
})();
