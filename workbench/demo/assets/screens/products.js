import { get } from "/assets/api.js";
import { card, facts, h, more, table } from "/assets/dom.js";

const price = (one) => `${one.price.amount.toFixed(2)} ${one.price.currency}`;

export async function products({ main }) {
  const columns = [["Name", (one) => h("a", { href: `/products/${one.sku}` }, one.name)], ["Code", (one) => one.sku], ["Price", price], ["Sold", (one) => (one.discontinued ? "no longer" : "yes")]];
  const show = async (cursor) => {
    const slice = await get("/products", cursor ? { cursor } : { limit: 10 });
    return { rows: slice.items, next: slice.nextCursor };
  };
  main.append(card("Products", await more("products", show, (rows) => table("products", columns, rows))));
}

export async function product({ main }, sku) {
  const [about, { subscriptions }] = await Promise.all([get(`/products/${sku}`), get(`/products/${sku}/subscriptions`)]);
  const columns = [["Partner", (one) => one.partnerId], ["Seats", (one) => one.seats], ["From", (one) => one.startsOn], ["To", (one) => one.endsOn], ["Status", (one) => one.status]];
  main.append(h("div", { class: "grid" }, card("About", facts(about)), card("Subscriptions", table("subscriptions", columns, subscriptions))));
}
