import { getByCookie } from "/assets/api.js";
import { button, card, h, notice, pages, table } from "/assets/dom.js";

const columns = [
  ["Number", (one) => one.number], ["Partner", (one) => one.partnerId], ["Due", (one) => one.dueOn],
  ["Total", (one) => `${one.total.amount.toFixed(2)} ${one.total.currency}`], ["Status", (one) => h("span", { class: "tag" }, one.status)],
];

export async function billing({ main }) {
  const list = await pages("invoices", async (page) => {
    const { items, total } = await getByCookie("/billing/invoices", { offset: (page - 1) * 10, limit: 10 });
    return { node: table("invoices", columns, items), last: Math.ceil(total / 10) };
  });
  const printed = (event) => {
    if (event.origin === location.origin && event.data?.printed) notice("ok", `${event.data.printed} invoices ready to print.`);
  };
  addEventListener("message", printed);
  const print = () => window.open("/print?offset=0", "print", "width=640,height=720");
  main.append(card("Invoices", h("div", { class: "bar" }, button("print", "Print the newest", print)), list));
  return () => removeEventListener("message", printed);
}
