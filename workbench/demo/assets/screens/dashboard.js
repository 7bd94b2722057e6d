import { get, getByCookie, graph } from "/assets/api.js";
import { card, facts, h, table } from "/assets/dom.js";

export async function dashboard({ main, config }) {
  const [permissions, mine, flags, support, notices, news] = await Promise.all([
    get("/users/me/permissions"), get("/users/me/partners"), get("/bootstrap/feature-flags"), get("/roles/support-enabled"),
    getByCookie("/users/me/notifications", { limit: 3 }), graph("ListAnnouncements", { limit: 3 }),
  ]);
  const partners = table("my-partners", [
    ["Partner", (one) => h("a", { href: `/partners/${one.partnerId}` }, one.name)], ["Role", (one) => one.role],
  ], mine.partners);
  const titles = (rows) => h("ul", {}, rows.map((one) => h("li", {}, one.title)));
  main.append(h("div", { class: "grid" },
    card("My partners", partners),
    card("Announcements", titles(news.announcements)),
    card("Newest notifications", titles(notices.items)),
    card(`Permissions of ${permissions.role}`, facts(Object.fromEntries(permissions.permissions.map((one) => [one.key, one.granted])))),
    card("Features", facts(flags.flags)),
    card("Support", facts(support), h("iframe", { id: "status", title: "Support status", src: `${config.support.url}/widget` })),
  ));
}
