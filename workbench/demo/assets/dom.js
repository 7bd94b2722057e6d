/* Small helpers: everything is made of nodes and text, never of markup. */

export function h(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name in node && typeof value !== "string") node[name] = value;
    else if (value !== undefined && value !== null) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

export const card = (title, ...children) => h("section", { class: "card" }, h("h2", {}, title), ...children);

export const button = (id, label, act, kind = "") => {
  const onclick = () => { quiet(); return act(); };
  return h("button", { id, type: "button", class: kind, onclick }, label);
};

export const text = (value) => (value === null || value === undefined ? "–" : String(value));

/* Any JSON: a record as names and values, a list as lines, the rest as text. */
export function facts(value) {
  if (Array.isArray(value)) return h("ul", { class: "values" }, value.map((one) => h("li", {}, facts(one))));
  if (value === null || typeof value !== "object") return text(value);
  return h("dl", {}, Object.entries(value).map(([name, part]) => [h("dt", {}, name), h("dd", {}, facts(part))]).flat());
}

/* columns: [title, row => node or text][] */
export function table(id, columns, rows) {
  const head = h("tr", {}, columns.map(([title]) => h("th", {}, title)));
  const cell = (row) => ([, give]) => h("td", {}, give(row) ?? "–");
  return h("table", { id }, h("thead", {}, head), h("tbody", {}, rows.map((row) => h("tr", {}, columns.map(cell(row))))));
}

/* Numbered pages: `show(page)` gives {node, last}. */
export async function pages(id, show) {
  const place = h("div");
  const bar = h("div", { class: "bar", id: `${id}-pager` });
  const turn = async (page) => {
    const { node, last } = await show(page);
    place.replaceChildren(node);
    bar.replaceChildren(
      h("button", { id: `${id}-previous`, disabled: page <= 1, onclick: () => turn(page - 1) }, "Previous"),
      h("span", {}, `Page ${page} of ${last}`),
      h("button", { id: `${id}-next`, disabled: page >= last, onclick: () => turn(page + 1) }, "Next"),
    );
    bar.dataset.page = page;
  };
  await turn(1);
  return h("div", {}, place, bar);
}

/* "Load more": `show(cursor)` gives {rows, next}, and `draw(rows)` a node of all rows so far. */
export async function more(id, show, draw) {
  const place = h("div");
  const bar = h("div", { class: "bar", id: `${id}-more-bar` });
  let all = [];
  const load = async (cursor) => {
    const { rows, next } = await show(cursor);
    all = [...all, ...rows];
    place.replaceChildren(draw(all));
    bar.replaceChildren(h("button", { id: `${id}-more`, disabled: !next, onclick: () => load(next) }, "Load more"));
    bar.dataset.count = all.length;
  };
  await load(null);
  return h("div", {}, place, bar);
}

export function form(id, fields, label, onsubmit) {
  const inputs = fields.map(({ name, title, type = "text", value = "" }) =>
    h("input", { id: `${id}-${name}`, name, type, value, placeholder: title, "aria-label": title }));
  const submit = (event) => {
    event.preventDefault();
    quiet();
    onsubmit(Object.fromEntries(new FormData(event.target)));
  };
  return h("form", { id, noValidate: true, onsubmit: submit }, inputs, h("button", { class: "main", type: "submit" }, label));
}

let shown = 0;

/* What was said before is not about what begins now. */
export function quiet() {
  document.getElementById("notice").hidden = true;
}

export function notice(kind, message) {
  const node = document.getElementById("notice");
  shown += 1;
  const mine = shown;
  Object.assign(node.dataset, { kind });
  node.textContent = message;
  node.hidden = false;
  setTimeout(() => { if (mine === shown) node.hidden = true; }, 6000);
}
