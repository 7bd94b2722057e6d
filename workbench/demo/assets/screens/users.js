import { get, write } from "/assets/api.js";
import { button, card, facts, form, h, notice, pages, table } from "/assets/dom.js";

const person = [{ name: "firstName", title: "First name" }, { name: "lastName", title: "Last name" }];

const attempt = (work, done) => async (values) => {
  try {
    const result = await work(values);
    notice("ok", typeof done === "function" ? done(result) : done);
  } catch (error) {
    notice("bad", error.message);
  }
};

async function userList(go) {
  const columns = [
    ["E-mail", (one) => h("a", { href: `/users/${one.id}`, onclick: (event) => { event.preventDefault(); event.stopPropagation(); go(`/users/${one.id}`, one); } }, one.email)],
    ["Name", (one) => `${one.firstName} ${one.lastName}`], ["Status", (one) => h("span", { class: "tag" }, one.status)], ["Source", (one) => one.source],
  ];
  const status = h("select", { id: "user-status", "aria-label": "Status" }, ["", "active", "disabled", "invited"].map((one) => h("option", { value: one }, one || "any status")));
  const place = h("div");
  const draw = async () => {
    const filter = status.value ? { status: status.value } : {};
    place.replaceChildren(await pages("users", async (page) => {
      const { items, total } = await get("/users", { page, pageSize: 10, ...filter });
      return { node: table("users", columns, items), last: Math.max(1, Math.ceil(total / 10)) };
    }));
    place.id = `users-${status.value || "any"}`;
  };
  status.addEventListener("change", draw);
  await draw();
  return [status, place, draw];
}

function finder() {
  const found = h("div", { id: "user-found" });
  const find = async ({ q }) => {
    const { users: hits } = await get("/users/search", { q, limit: 5 });
    found.replaceChildren(table("user-hits", [["Name", (one) => one.displayName], ["E-mail", (one) => one.email]], hits));
    found.dataset.text = q;
  };
  return card("Find", form("user-search", [{ name: "q", title: "Name or e-mail" }], "Find", find), found);
}

export async function users({ main, go }) {
  const [roles, [status, place, draw]] = await Promise.all([get("/roles/identity"), userList(go)]);
  const roleIds = [roles.roles[1].id];
  const create = attempt(async (values) => {
    await write("POST", "/users", { ...values, partnerId: 1041, roleIds });
    await draw();
  }, "User created.");
  const invite = attempt(({ email }) => write("POST", "/users/invitations", { email, roleIds, message: "Welcome" }), "Invitation sent.");
  const resend = attempt(({ email }) => write("POST", `/users/invitations/${encodeURIComponent(email)}/resend`), (sent) => `Sent again (${sent.attempts}).`);
  const email = { name: "email", title: "E-mail", type: "email" };
  main.append(
    h("div", { class: "grid" }, finder(),
      card("Invite", form("invite", [email], "Invite", invite), form("resend", [email], "Send again", resend))),
    card("Create", form("create", [email, ...person], "Create", create)),
    card("All users", h("div", { class: "bar" }, status), place),
  );
}

export async function user({ main, go, state }, id) {
  const shown = h("div", { id: "user" }, facts(state ?? { id }));
  const draw = (one) => { shown.replaceChildren(facts(one)); shown.dataset.status = one.status; };
  const change = (path) => attempt(async () => draw(await write("POST", `/users/${id}/${path}`)), `User ${path}d.`);
  const edit = attempt(async (values) => draw(await write("PUT", `/users/${id}`, { ...values, roleIds: [2, 3], phone: null })), "User saved.");
  const remove = attempt(async () => { await write("DELETE", `/users/${id}`); await go("/users"); }, "User deleted.");
  const [roles, assigned] = await Promise.all([get(`/users/${id}/app-roles`), get("/apps/assigned", { userId: id })]);
  const values = person.map((field) => ({ ...field, value: state?.[field.name] ?? "" }));
  main.append(h("div", { class: "grid" },
    card("About", shown, form("edit", values, "Save", edit), h("div", { class: "bar" },
      button("disable", "Disable", change("disable")), button("enable", "Enable", change("enable")), button("delete", "Delete", remove))),
    card("Roles in apps", table("app-roles", [["App", (one) => one.appSlug], ["Role", (one) => one.role]], roles.roles)),
    card("Assigned apps", table("assigned", [["App", (one) => one.name], ["Since", (one) => one.assignedAt.slice(0, 10)]], assigned.apps)),
  ));
}

export async function imported({ main }) {
  const shown = h("div", { id: "imported" });
  const columns = [["Row", (one) => one.row], ["E-mail", (one) => one.email], ["Batch", (one) => one.batch]];
  const show = async (day) => {
    try {
      shown.replaceChildren(table("imported-users", columns, (await get(`/users/imported/${day}`)).users));
    } catch (error) {
      shown.replaceChildren(h("p", {}, error.message));
    }
    shown.dataset.day = day;
  };
  const days = ["2026-01-12", "2026-01-05", "2025-12-29", "2025-12-22", "2025-12-24"];
  main.append(card("Imports", h("div", { class: "bar" }, days.map((day) => button(`import-${day}`, day, () => show(day)))), shown));
}
