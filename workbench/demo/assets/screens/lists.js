import { get, raw } from "/assets/api.js";
import { button, card, h, table } from "/assets/dom.js";

export async function roles({ main }) {
  const [ofApps, ofPeople] = await Promise.all([get("/roles/applications"), get("/roles/identity")]);
  main.append(
    card("Roles of people", table("identity-roles", [["Role", (one) => one.name], ["Apps", (one) => one.apps.map((app) => app.name).join(", ")]], ofPeople.roles)),
    card("Roles in apps", table("application-roles", [["Role", (one) => one.name], ["App", (one) => one.appSlug], ["About", (one) => one.description]], ofApps.roles)),
  );
}

export async function issues({ main }) {
  const shown = h("div", { id: "issues" });
  const columns = [
    ["Key", (one) => one.key], ["Title", (one) => one.title], ["Severity", (one) => h("span", { class: "tag" }, one.severity)],
    ["Status", (one) => one.status], ["Fixed in", (one) => one.fixedIn],
  ];
  const show = async (status) => {
    const { issues: known } = await get("/issues/known", status ? { status } : null);
    shown.replaceChildren(table("known", columns, known));
    shown.dataset.status = status;
  };
  await show("");
  main.append(card("Known issues", h("div", { class: "bar" }, ["open", "fixed"].map((one) => button(`issues-${one}`, one, () => show(one)))), shown));
}

/* The worker has to hold the page before it can answer for it. */
const controlled = () => navigator.serviceWorker.controller
  ?? new Promise((resolve) => { navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }); });

export async function reference({ main }) {
  await controlled();
  const pairs = [["Code", (one) => one.code], ["Name", (one) => one.name]];
  await get("/reference/countries");
  const { countries } = await get("/reference/countries");
  await get("/reference/currencies");
  const { currencies } = await get("/reference/currencies");
  const { tips } = await (await raw("GET", "/offline/tips", { by: "nothing" })).json();
  main.append(h("div", { class: "grid" },
    card("Countries", table("countries", pairs, countries)), card("Currencies", table("currencies", [...pairs, ["Rate", (one) => one.rate]], currencies)),
    card("Tips", h("ul", {}, tips.map((tip) => h("li", {}, tip)))),
  ));
}
