import { get, write } from "/assets/api.js";
import { button, card, facts, form, h, notice, pages, table } from "/assets/dom.js";

const columns = [
  ["Name", (one) => h("a", { href: `/partners/${one.id}` }, one.name)], ["Tier", (one) => h("span", { class: "tag" }, one.tier)],
  ["Status", (one) => one.status], ["Country", (one) => one.country],
];

export async function partners({ main }) {
  const hits = h("div", { id: "partner-hits" });
  const search = async ({ text }) => {
    const found = await write("POST", "/partners/search", { text, tiers: ["silver", "gold", "platinum"], limit: 10 });
    hits.replaceChildren(table("partner-found", columns, found.hits.map((hit) => hit.partner)));
    hits.dataset.text = text;
  };
  const list = await pages("partners", async (page) => {
    const { items, total } = await get("/partners", { page, pageSize: 10 });
    return { node: table("partners", columns, items), last: Math.ceil(total / 10) };
  });
  main.append(
    card("Search", form("partner-search", [{ name: "text", title: "Part of a name" }], "Search", search), hits),
    card("All partners", list),
    card("Shortcuts", h("p", { class: "bar" },
      h("a", { id: "restricted", href: "/partners/1083" }, "A restricted partner"), h("a", { id: "gone", href: "/partners/1999" }, "A removed partner"))),
  );
}

const parts = [["hierarchy", "Hierarchy"], ["contacts", "Contacts"], ["domains", "Domains"], ["settings", "Settings"], ["address", "Address"]];

export async function partner({ main }, id) {
  const about = h("div", { id: "partner" }, facts(await get(`/partners/${id}`)));
  const update = async ({ note }) => {
    const steps = [{ op: "add", path: "/note", value: note }, { op: "replace", path: "/status", value: "active" }];
    try {
      about.replaceChildren(facts(await write("PATCH", `/partners/${id}`, steps, { by: "cookie", type: "application/json-patch+json" })));
      notice("ok", "Partner updated.");
    } catch (error) {
      notice("bad", error.message);
    }
  };
  const loaded = await Promise.allSettled(parts.map(([path]) => get(`/partners/${id}/${path}`)));
  const cards = loaded.map(({ value, reason }, place) => card(parts[place][1], value ? facts(value) : h("p", {}, reason.message)));
  main.append(h("div", { class: "grid" }, card("About", about, form("partner-note", [{ name: "note", title: "Note" }], "Update", update)), ...cards));
  main.append(button("back-to-partners", "Back", () => history.back()));
}
