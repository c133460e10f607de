"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const items = all(".reasons li");
  const marks = new Map();
  for (const mark of all("td .m[data-e]")) {
    if (!marks.has(mark.dataset.e)) marks.set(mark.dataset.e, []);
    marks.get(mark.dataset.e).push(mark);
  }
  const panel = byId("panel");
  const detail = byId("detail");
  const hint = detail.innerHTML;
  const chosen = { category: new Set(), subtype: new Set(), nature: new Set() };
  let visible = items;
  let current = null;

  const fill = (item) => {
    detail.textContent = "";
    detail.append(...[...item.children].map((child) => child.cloneNode(true)));
  };

  const place = () => {
    const at = visible.indexOf(current);
    byId("position").textContent = visible.length ? `${at < 0 ? "–" : at + 1} / ${visible.length}` : "0";
  };

  const select = (item, scroll) => {
    all(".m.on").forEach((mark) => mark.classList.remove("on"));
    current = item;
    panel.classList.toggle("open", Boolean(item));
    if (item) {
      const own = marks.get(item.dataset.e) || [];
      own.forEach((mark) => mark.classList.add("on"));
      fill(item);
      if (scroll && own.length) own[own.length - 1].scrollIntoView({ block: "center" });
    } else {
      detail.innerHTML = hint;
    }
    place();
  };

  const step = (by) => {
    if (!visible.length) return;
    const at = visible.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : (at + by + visible.length) % visible.length;
    select(visible[next], true);
  };

  const filter = () => {
    const kinds = chosen.category.size + chosen.subtype.size;
    const matches = (data) =>
      (!kinds || chosen.category.has(data.category) || chosen.subtype.has(data.subtype)) &&
      (!chosen.nature.size || chosen.nature.has(data.nature));
    visible = items.filter((item) => matches(item.dataset));
    const shown = new Set(visible);
    for (const item of items) {
      item.classList.toggle("off", !shown.has(item));
      (marks.get(item.dataset.e) || []).forEach((mark) => mark.classList.toggle("off", !shown.has(item)));
    }
    const output = byId("shown");
    const narrowed = visible.length !== items.length;
    output.textContent = narrowed ? `${output.dataset.shown} ${visible.length} / ${items.length}` : "";
    if (current && !shown.has(current)) select(null, false);
    place();
  };

  document.addEventListener("click", (event) => {
    const chip = event.target.closest("[data-filter]");
    if (chip) {
      const on = chip.getAttribute("aria-pressed") !== "true";
      chip.setAttribute("aria-pressed", String(on));
      chosen[chip.dataset.filter][on ? "add" : "delete"](chip.dataset.value);
      filter();
      return;
    }
    const link = event.target.closest("a");
    const mark = event.target.closest("td .m[data-e]");
    if (link && (link.classList.contains("badge") || link.classList.contains("number"))) {
      const target = byId(link.hash.slice(1));
      if (target) {
        event.preventDefault();
        select(byId(`r${target.dataset.e}`), false);
        target.scrollIntoView({ block: "center" });
      }
      return;
    }
    if (mark && !mark.classList.contains("off")) {
      event.preventDefault();
      select(byId(`r${mark.dataset.e}`), false);
    }
  });

  // Hovering previews a reason while nothing is chosen.
  document.addEventListener("mouseover", (event) => {
    const mark = event.target.closest("td .m[data-e]");
    if (mark && !current && !mark.classList.contains("off")) fill(byId(`r${mark.dataset.e}`));
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "j" || event.key === "ArrowRight") step(1);
    else if (event.key === "k" || event.key === "ArrowLeft") step(-1);
    else if (event.key === "Escape") select(null, false);
    else return;
    event.preventDefault();
  });

  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  byId("close").addEventListener("click", () => select(null, false));
  byId("clear").addEventListener("click", () => {
    all("[data-filter]").forEach((chip) => chip.setAttribute("aria-pressed", "false"));
    Object.values(chosen).forEach((values) => values.clear());
    filter();
  });
  byId("only-changed").addEventListener("change", (event) => {
    document.querySelector("table").classList.toggle("only", event.target.checked);
  });
  if (matchMedia("(max-width: 45rem)").matches) document.querySelector(".filters details").open = false;
  const arrival = /^#[rdf](\d+)$/.exec(location.hash);
  const target = arrival && byId(`r${arrival[1]}`);
  if (target) select(target, true);
  else place();
})();
