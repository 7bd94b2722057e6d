import { get, rpc, rpcBatch } from "/assets/api.js";
import { button, card, facts, form, h, notice } from "/assets/dom.js";

export async function tools({ main }) {
  const { items } = await get("/products", { limit: 3 });
  const skus = items.map((one) => one.sku);
  const result = h("div", { id: "rpc-result", "data-count": "0" });
  const show = (work) => async (values) => {
    try {
      result.replaceChildren(facts(await work(values)));
    } catch (error) {
      result.replaceChildren(h("p", {}, error.message));
      notice("bad", error.message);
    }
    result.dataset.count = Number(result.dataset.count) + 1;
  };
  const quote = ({ seats }) => rpc("quotes.calculate", { sku: skus[Number(seats) % skus.length], seats: Number(seats), termMonths: 12 });
  const batch = () => rpcBatch([["quotes.calculate", { sku: skus[0], seats: 5 }], ["licenses.lookup", { key: `LIC-${skus[1]}` }]]);
  main.append(h("div", { class: "grid" },
    card("Quote", form("quote", [{ name: "seats", title: "Seats", type: "number" }], "Calculate", show(quote))),
    card("Licence", form("license", [{ name: "key", title: "Key", value: `LIC-${skus[0]}` }], "Look up", show((values) => rpc("licenses.lookup", values)))),
    card("Job", form("job", [{ name: "kind", title: "Kind", value: "sync" }, { name: "runOn", title: "Day", value: "2026-02-01" }], "Schedule", show((values) => rpc("jobs.schedule", values)))),
    card("Both at once", button("batch", "Send a batch", show(batch))),
    card("Result", result),
  ));
}
