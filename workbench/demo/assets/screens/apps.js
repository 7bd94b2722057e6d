import { get } from "/assets/api.js";
import { card, facts, h, table } from "/assets/dom.js";

export async function apps({ main }) {
  const { apps: all } = await get("/apps");
  main.append(card("Apps", table("apps", [
    ["Name", (one) => h("a", { href: `/apps/${one.slug}` }, one.name)], ["Vendor", (one) => one.vendor],
    ["Category", (one) => h("span", { class: "tag" }, one.category)], ["Version", (one) => one.version],
  ], all)));
}

export async function app({ main }, slug) {
  const [about, entitled] = await Promise.all([get(`/apps/${slug}`), get(`/apps/${slug}/entitlements`)]);
  main.append(h("div", { class: "grid" }, card("About", facts(about)), card("Entitlements", facts(entitled))));
}
