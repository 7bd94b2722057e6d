/* The heaviest page: 64 days, each a request of its own. */
import { get } from "/assets/api.js";
import { card, h } from "/assets/dom.js";

const DAY = 86_400_000;
const days = Array.from({ length: 64 }, (_, number) => new Date(Date.UTC(2025, 10, 1) + number * DAY).toISOString().slice(0, 10));

export async function reports({ main }) {
  const tiles = h("div", { class: "tiles", id: "days" });
  main.append(card("Requests a day", tiles));
  await Promise.all(days.map(async (day) => {
    const tile = h("div", { class: "tile" }, day);
    tiles.append(tile);
    const { rows } = await get(`/reports/usage/${day}`);
    tile.append(h("b", {}, rows.reduce((sum, row) => sum + row.requests, 0).toLocaleString("en")));
  }));
  tiles.dataset.count = days.length;
}
