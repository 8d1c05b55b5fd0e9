"use strict";
// The page is whole without this: it sorts tables, and changes between light and dark.

const MONTHS = "January February March April May June July August September October November December".split(" ");

// A date as a number, however much of it is known; NaN for other text.
function dateOf(text) {
  const found = text.match(/(?:^|\s)(?:(\d{1,2})\s)?(?:([A-Z][a-z]+)\s)?(\d{4})\b/);
  if (!found) return NaN;
  const month = MONTHS.indexOf(found[2]) + 1;
  return found[3] * 10000 + month * 100 + (month ? Number(found[1] || 0) : 0);
}

function numberOf(text) {
  const found = text.replace(/(\d),(?=\d{3})/g, "$1").match(/^[−-]?\d+(\.\d+)?(?=$|[\s–%])/);
  return found ? Number(found[0].replace("−", "-")) : NaN;
}

function comparison(texts) {
  const filled = texts.filter((text) => text !== "" && text !== "-");
  for (const read of [numberOf, dateOf]) {
    if (filled.length && filled.every((text) => !Number.isNaN(read(text)))) {
      const last = (text) => (text === "" || text === "-" ? Infinity : read(text));
      return (a, b) => last(a) - last(b) || 0;
    }
  }
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
  return (a, b) => words.compare(a, b);
}

function sort(table, column, order) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  if (order === "none") {
    rows.sort((a, b) => a.dataset.place - b.dataset.place);
  } else {
    const text = new Map(rows.map((row) => [row, row.cells[column].textContent.trim()]));
    const compare = comparison([...text.values()]);
    const sign = order === "ascending" ? 1 : -1;
    rows.sort((a, b) => sign * compare(text.get(a), text.get(b)) || a.dataset.place - b.dataset.place);
  }
  body.append(...rows);
}

function makeSortable(table) {
  const head = table.tHead && table.tHead.rows.length === 1 && table.tHead.rows[0];
  const body = table.tBodies[0];
  if (!head || table.tBodies.length !== 1 || body.rows.length < 2) return;
  if (table.querySelector("[rowspan], [colspan], table table")) return;
  if ([...body.rows].some((row) => row.cells.length !== head.cells.length)) return;
  [...body.rows].forEach((row, place) => (row.dataset.place = place));
  [...head.cells].forEach((cell, column) => {
    if (!cell.textContent.trim()) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...cell.childNodes);
    cell.append(button);
    cell.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const order = { none: "ascending", ascending: "descending", descending: "none" }[cell.getAttribute("aria-sort")];
      for (const other of head.cells) if (other.hasAttribute("aria-sort")) other.setAttribute("aria-sort", "none");
      cell.setAttribute("aria-sort", order);
      sort(table, column, order);
    });
  });
}

function remembered(value) {
  try {
    if (value) localStorage.setItem("docbrief-theme", value);
    return localStorage.getItem("docbrief-theme");
  } catch {
    return null; // a browser may keep nothing for files
  }
}

function makeThemes(button) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const current = () => document.documentElement.dataset.theme || (system.matches ? "dark" : "light");
  const label = () => (button.textContent = current() === "dark" ? "Light" : "Dark");
  const before = remembered();
  if (before === "dark" || before === "light") document.documentElement.dataset.theme = before;
  label();
  button.hidden = false;
  button.setAttribute("aria-label", "Change between light and dark");
  system.addEventListener("change", label);
  button.addEventListener("click", () => {
    document.documentElement.dataset.theme = current() === "dark" ? "light" : "dark";
    remembered(document.documentElement.dataset.theme);
    label();
  });
}

// On a small screen the contents are folded away at first.
function foldContents(details) {
  if (matchMedia("(max-width: 70rem)").matches) details.open = false;
}

// The section in view is marked in the contents.
function followReading(links) {
  const link = new Map(links.map((one) => [one.hash.slice(1), one]));
  const headings = [...link.keys()].map((name) => document.getElementById(name)).filter(Boolean);
  const mark = () => {
    const passed = headings.filter((one) => one.getBoundingClientRect().top < innerHeight / 3);
    const current = passed.length ? link.get(passed[passed.length - 1].id) : null;
    for (const one of links) {
      if (one === current) one.setAttribute("aria-current", "true");
      else one.removeAttribute("aria-current");
    }
  };
  addEventListener("scroll", mark, { passive: true });
  mark();
}

document.querySelectorAll("main table").forEach(makeSortable);
makeThemes(document.querySelector(".theme"));
foldContents(document.querySelector(".contents details"));
followReading([...document.querySelectorAll(".contents a")]);
