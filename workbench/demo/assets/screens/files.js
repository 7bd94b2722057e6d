import { API, call, get, raw } from "/assets/api.js";
import { button, card, form, h, notice, table } from "/assets/dom.js";

async function save(file) {
  const blob = await (await raw("GET", `${API}/files/${file.id}/content`)).blob();
  const link = h("a", { href: URL.createObjectURL(blob), download: file.name });
  link.click();
  notice("ok", `Downloaded ${file.name} (${blob.size} octets).`);
}

export async function files({ main }) {
  const list = h("div", { id: "file-list" });
  const columns = [["Name", (one) => one.name], ["Size", (one) => one.size], ["About", (one) => one.description], ["", (one) => button(`save-${one.name.split(".")[0]}`, "Download", () => save(one))]];
  const draw = async () => {
    const { files: all } = await get("/files");
    list.replaceChildren(table("files", columns, all));
    list.dataset.count = all.length;
  };
  const upload = async ({ file, description }) => {
    const body = new FormData();
    body.append("file", file);
    if (description) body.append("description", description);
    await call("POST", `${API}/files`, { body });
    await draw();
    notice("ok", "File uploaded.");
  };
  await draw();
  const fields = [{ name: "file", title: "File", type: "file" }, { name: "description", title: "Description" }];
  main.append(
    card("Upload", form("upload", fields, "Upload", upload)), card("Files", list),
    card("Diagnostics", h("a", { id: "download-large", href: "/downloads/diagnostics.bin", download: "diagnostics.bin" }, "Download everything (large)")),
  );
}
