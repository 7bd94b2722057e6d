import { graph } from "/assets/api.js";
import { button, card, facts, form, h, more, notice, table } from "/assets/dom.js";

export async function tickets({ main }) {
  const columns = [
    ["Ticket", (one) => h("a", { href: `/tickets/${one.id}` }, one.id)], ["Title", (one) => one.title],
    ["Status", (one) => h("span", { class: "tag" }, one.status)], ["Assignee", (one) => one.assignee?.name],
  ];
  const show = async (after) => {
    const { tickets: found } = await graph("ListTickets", { first: 10, after });
    return { rows: found.nodes, next: found.pageInfo.endCursor };
  };
  main.append(card("Tickets", await more("tickets", show, (rows) => table("tickets", columns, rows))));
}

export async function ticket({ main }, id) {
  const { ticket: about } = await graph("GetTicket", { id });
  if (!about) {
    main.append(h("p", { id: "no-ticket" }, `There is no ticket ${id}.`));
    return;
  }
  const { comments, ...rest } = about;
  const list = h("ul", { id: "comments" }, comments.map((one) => h("li", {}, `${one.author}: ${one.body}`)));
  const comment = async ({ body }) => {
    const { addTicketComment: added } = await graph("AddTicketComment", { ticketId: id, body });
    list.append(h("li", {}, `${added.author}: ${added.body}`));
    notice("ok", "Comment added.");
  };
  const close = async () => {
    const { closeTicket: closed } = await graph("CloseTicket", { id });
    notice("ok", `Ticket ${closed.id} is ${closed.status}.`);
  };
  main.append(h("div", { class: "grid" },
    card("About", facts(rest), button("close-ticket", "Close ticket", close)),
    card("Comments", list, form("comment", [{ name: "body", title: "Comment" }], "Add", comment)),
  ));
}
