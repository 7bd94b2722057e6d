import { API, write } from "/assets/api.js";
import { card, form, h } from "/assets/dom.js";

export async function live({ main }) {
  const events = h("ul", { id: "activity", "data-count": "0" });
  const source = new EventSource(`${API}/activity/stream`);
  const heard = (event) => {
    events.prepend(h("li", {}, `${event.type === "message" ? "" : "★ "}${JSON.parse(event.data).text}`));
    events.dataset.count = Number(events.dataset.count) + 1;
  };
  source.addEventListener("message", heard);
  source.addEventListener("milestone", heard);

  const { ticket } = await write("POST", "/session/live-ticket");
  const socket = new WebSocket(`${location.origin.replace("http", "ws")}/ws/live?ticket=${ticket}`);
  const lines = h("ul", { id: "chat", "data-count": "0" });
  socket.addEventListener("message", ({ data }) => {
    const said = JSON.parse(data);
    lines.append(h("li", {}, said.text ?? `${said.agent} is here.`));
    lines.dataset.count = Number(lines.dataset.count) + 1;
  });
  let number = 0;
  const say = ({ text }) => socket.send(JSON.stringify({ type: "say", id: ++number, text }));
  main.append(h("div", { class: "grid" },
    card("Activity", events), card("Chat", lines, form("say", [{ name: "text", title: "Message" }], "Send", say))));
  return () => { source.close(); socket.close(); };
}
