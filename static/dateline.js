// Dateline works without this file; it only makes it quicker. What fails here becomes a page load.
"use strict";
const find = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const say = (text) => { find("#status").textContent = text; };
const make = (name, properties, ...children) => {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
};
const box = find("#q");

// Results and filters in place. What had the focus is found by its list and its words.
const nameOf = (node) => {
  const words = node.dataset.first || (find(".label", node) || node).textContent.trim();
  return node.id || `${node.closest("[aria-label]:not(a)")?.getAttribute("aria-label")}: ${words}`;
};

const show = (page) => {
  const focused = find("main :focus") && nameOf(document.activeElement);
  const heading = (facet) => find("h3", facet).textContent;
  const folded = all(".facet:not([open])").map(heading);
  find("#filters", page).open = find("#filters").open;
  all(".facet", page).forEach((facet) => { facet.open = !folded.includes(heading(facet)); });
  find("main").replaceWith(find("main", page));
  document.title = page.title;
  box.value = find("#q", page).value;
  all("[type=hidden]", box.form).forEach((field) => field.remove());
  box.form.append(...all(".search-form [type=hidden]", page));
  find("[name=next]").value = location.pathname + location.search;
  for (const rel of ["canonical", "alternate"]) find(`[rel=${rel}]`).href = find(`[rel=${rel}]`, page).href;
  if (focused) {
    const same = all("main :is(a, button, input)").find((node) => nameOf(node) === focused);
    (same || find("#count")).focus({ preventScroll: true });
  }
  say(find("#count").textContent);
};

let request = new AbortController(), shown = location.search;
const go = async (url, isNew, toTop) => {
  request.abort();
  const { signal } = (request = new AbortController());
  try {
    const answer = await fetch(url, { signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok) throw answer;
    if (isNew) history.pushState(null, "", answer.url);
    shown = location.search;
    show(page);
    if (toTop) find("#count").focus(), scrollTo(0, 0);
  } catch {
    if (!signal.aborted) location.assign(url);
  }
};
const isResults = (url) => url.origin === location.origin && url.pathname === "/";

let brushed = 0;
const follow = (event) => {
  if (Date.now() - brushed < 300) return event.preventDefault();
  const link = event.target.closest("main a");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.getAttribute("href"), location);
  if (!isResults(url) || url.hash) return;
  event.preventDefault();
  go(url, true, link.closest(".pages, .hits, .zero"));
};

const ask = (event) => {
  const url = new URL(event.target.action);
  if (event.target.method !== "get" || !isResults(url)) return;
  event.preventDefault();
  url.search = new URLSearchParams([...new FormData(event.target)].filter(([, value]) => value));
  go(url, true);
};

// Dragging over the chart chooses the bars it touches, as the typed dates would.
const brush = (down) => {
  const chart = down.target.closest(".histogram");
  if (!chart || down.button) return;
  const { left } = chart.getBoundingClientRect();
  const band = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const held = new AbortController();
  const ends = (to) => [down.clientX, to.clientX].sort((a, b) => a - b);
  band.setAttribute("class", "brush");
  addEventListener("pointermove", (move) => {
    const [from, to] = ends(move);
    if (to - from > 5) chart.append(band);
    band.setAttribute("x", from - left);
    band.setAttribute("width", to - from);
  }, held);
  const stop = (up) => {
    const [from, to] = ends(up), isDrag = band.isConnected;
    held.abort();
    band.remove();
    if (!isDrag || up.type !== "pointerup") return;
    brushed = Date.now();
    const bars = all(".bar", chart).filter((bar) => {
      const place = find("rect", bar).getBoundingClientRect();
      return place.left < to && place.right > from;
    });
    if (!bars.length) return;
    find("#from").value = bars[0].dataset.first;
    find("#to").value = bars.at(-1).dataset.last;
    find(".dates").requestSubmit();
  };
  addEventListener("pointerup", stop, held);
  addEventListener("pointercancel", stop, held);
};

// Names that complete the question. Browsers list only what contains the words as typed.
const names = make("datalist", { id: "names" });
let timer;
const suggest = async () => {
  const typed = box.value.toLowerCase();
  const [, found] = await (await fetch(`/suggest?q=${encodeURIComponent(typed)}`)).json();
  const fit = (name) => (name.toLowerCase().includes(typed) ? name : name.replaceAll('"', ""));
  if (typed === box.value.toLowerCase()) names.replaceChildren(...found.map((name) => make("option", { value: fit(name) })));
};
box.after(names);
box.setAttribute("list", "names");
box.addEventListener("input", () => {
  clearTimeout(timer);
  if (box.value.trim()) timer = setTimeout(() => suggest().catch(() => names.replaceChildren()), 150);
});

// Keys. They can be switched off: a letter alone may be speech input (WCAG 2.1.4).
const step = (nodes, by) => {
  const now = nodes.indexOf(document.activeElement);
  const next = now < 0 ? nodes.at(Math.min(0, by)) : nodes[now + by];
  next?.focus();
  return next;
};
const stepHit = (by) => step(all(".hit-headline a"), by);
const stepMark = (by) => {
  const marks = all(".story mark");
  marks.forEach((mark) => { mark.tabIndex = -1; });
  find("mark:target")?.focus();
  const mark = step(marks, by);
  if (mark) location.replace(`#${mark.id}`), say(`${marks.indexOf(mark) + 1} of ${marks.length}`);
};
const isOff = () => { try { return localStorage.keys === "off"; } catch { return false; } };
const listKeys = () => {
  const toggle = make("button", { onclick: () => {
    try { localStorage.keys = isOff() ? "on" : "off"; } catch { say("The keys stay on"); }
  } }, `Switch the keys ${isOff() ? "on" : "off"}`);
  const rows = Object.entries(keys).flatMap(([key, [words]]) => [make("dt", {}, key), make("dd", {}, words)]);
  const dialog = make("dialog", { className: "keys-list", ariaLabel: "Keys", onclose() { this.remove(); } },
    make("dl", {}, ...rows), make("form", { method: "dialog" }, make("button", {}, "Close"), toggle));
  document.body.append(dialog);
  dialog.showModal();
};
const keys = {
  "/": ["search box", () => box.select()],
  j: ["next article in the results", () => stepHit(1)],
  k: ["previous article", () => stepHit(-1)],
  n: ["next marked word in an article", () => stepMark(1)],
  p: ["previous marked word", () => stepMark(-1)],
  "?": ["this list", listKeys],
};
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isOff() || !Object.hasOwn(keys, event.key)) return;
  if (event.target.closest("input, dialog")) return;
  event.preventDefault();
  keys[event.key][1]();
});
find(".theme").after(make("button", { className: "keys", onclick: listKeys }, "Keys"));

const cite = find("#cite-line");
cite?.after(make("button", { onclick: async () => {
  getSelection().selectAllChildren(cite);
  try { await navigator.clipboard.writeText(cite.textContent); } catch { document.execCommand("copy"); }
  say("The citation is copied");
} }, "Copy the citation"));

if (find("#filters")) {
  find("#filters").open = matchMedia("(min-width: 60rem)").matches;
  addEventListener("click", follow);
  addEventListener("submit", ask);
  addEventListener("pointerdown", brush);
  addEventListener("dragstart", (event) => event.target.closest?.(".histogram") && event.preventDefault());
  addEventListener("popstate", () => location.search !== shown && go(location.href));
}
