/* Lists of cases; a case opens by a click alone, and what it needs lives in this page's memory. */

const main = document.getElementById("main");

function h(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  Object.assign(node, properties);
  node.append(...children.flat());
  return node;
}

async function get(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

function ready(view, ...children) {
  main.replaceChildren(...children);
  Object.assign(main.dataset, { view, ready: "true" });
}

async function list(scope, page) {
  main.dataset.ready = "false";
  const { items, total } = await get(`/api/cases/${scope}?page=${page}&pageSize=10`);
  const last = Math.ceil(total / 10);
  const row = (one) => h("tr", {},
    h("td", {}, h("button", { className: "open", onclick: () => open(one, scope, page) }, one.caseNumber)),
    h("td", {}, one.subject), h("td", {}, one.status), h("td", {}, one.priority), h("td", {}, one.openedOn));
  const head = h("tr", {}, ["Case", "Subject", "Status", "Priority", "Opened"].map((title) => h("th", {}, title)));
  ready(`${scope}-${page}`, h("h1", {}, scope === "mine" ? "My cases" : "Historical cases"),
    h("table", { id: "cases" }, h("thead", {}, head), h("tbody", {}, items.map(row))),
    h("p", {}, h("button", { id: "previous", disabled: page <= 1, onclick: () => list(scope, page - 1) }, "Previous"),
      ` Page ${page} of ${last} `, h("button", { id: "next", disabled: page >= last, onclick: () => list(scope, page + 1) }, "Next")));
}

async function open(one, scope, page) {
  main.dataset.ready = "false";
  history.pushState({}, "", `/case/${one.id}`);
  const [about, feed] = await Promise.all([get(`/api/cases/${one.id}`), get(`/api/cases/${one.id}/feed?limit=5`)]);
  const posts = h("div", { id: "feed" });
  const bar = h("p", {});
  const add = ({ items, nextCursor }) => {
    posts.append(...items.map(post));
    const load = async () => add(await get(`/api/cases/${one.id}/feed?cursor=${nextCursor}&limit=5`));
    bar.replaceChildren(h("button", { id: "older", disabled: !nextCursor, onclick: load }, "Older posts"));
    posts.dataset.count = posts.children.length;
  };
  add(feed);
  const back = () => { history.pushState({}, "", `/cases/${scope}`); return list(scope, page); };
  ready("case", h("button", { id: "back", onclick: back }, "Back to the list"), h("h1", {}, about.subject),
    h("p", { className: "by" }, `${about.caseNumber} · ${about.status} · ${about.product} · ${about.owner ?? "no owner"}`),
    h("p", {}, about.description), h("h2", {}, "Feed"), posts, bar);
}

function post(one) {
  const by = (entry) => h("span", { className: "by" }, `${entry.author}, ${entry.postedAt.slice(0, 16)}`);
  return h("article", { className: "post" }, by(one), h("div", {}, one.body),
    one.comments.map((comment) => h("div", { className: "comment" }, by(comment), h("div", {}, comment.body))));
}

list(location.pathname === "/cases/history" ? "history" : "mine", 1);
