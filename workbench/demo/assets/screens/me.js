import { get, getByCookie, write } from "/assets/api.js";
import { userInfo } from "/assets/auth.js";
import { card, facts, form, h, more, notice, table } from "/assets/dom.js";

export async function profile({ main }) {
  const [about, preferences, identity] = await Promise.all([get("/users/me"), getByCookie("/users/me/preferences"), userInfo()]);
  const shown = h("div", { id: "about" }, facts(about));
  const save = async (change) => {
    const options = { by: "cookie", type: "application/merge-patch+json" };
    shown.replaceChildren(facts(await write("PATCH", "/users/me", change, options)));
    notice("ok", "Profile saved.");
  };
  const fields = [
    { name: "jobTitle", title: "Job title", value: about.jobTitle ?? "" }, { name: "timeZone", title: "Time zone", value: about.timeZone },
  ];
  main.append(h("div", { class: "grid" },
    card("About me", shown, form("profile", fields, "Save", save)),
    card("Preferences", facts(preferences)),
    card("From the identity provider", facts(identity)),
  ));
}

export async function notifications({ main }) {
  const columns = [["When", (one) => one.createdAt.slice(0, 16)], ["Kind", (one) => one.kind], ["Title", (one) => one.title], ["Read", (one) => (one.readAt ? "yes" : "no")]];
  const show = async (cursor) => {
    const slice = await getByCookie("/users/me/notifications", cursor ? { cursor, limit: 10 } : { limit: 10 });
    return { rows: slice.items, next: slice.nextCursor };
  };
  main.append(await more("notifications", show, (rows) => table("notifications", columns, rows)));
}
