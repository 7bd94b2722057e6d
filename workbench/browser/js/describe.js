// Say what an element is and what it is called, never what has been typed into it.
(element) => {
  const tags = {
    a: "link", button: "button", select: "combobox", textarea: "textbox", summary: "button", img: "image",
    option: "option", iframe: "frame",
  };
  const inputs = {
    button: "button", submit: "button", reset: "button", image: "button", checkbox: "checkbox", radio: "radio",
    range: "slider", number: "spinbutton", search: "searchbox", file: "file input", password: "password field",
  };
  const tag = element.localName;
  const type = tag === "input" ? element.type : "";
  const role = element.getAttribute("role") || (type ? inputs[type] || "textbox" : tags[tag] || tag);
  const fold = (text) => (text || "").replace(/\s+/g, " ").trim().slice(0, 80);
  const own = (text) => {
    const copy = text.cloneNode(true);
    copy.querySelectorAll("select, textarea, input, button").forEach((inner) => inner.remove());
    return copy.textContent;
  };
  const named = (element.getAttribute("aria-labelledby") || "")
    .split(/\s+/)
    .map((id) => id && element.ownerDocument.getElementById(id))
    .filter(Boolean)
    .map((other) => other.textContent)
    .join(" ");
  const typed = element.isContentEditable || ["textbox", "searchbox", "combobox", "password field"].includes(role);
  const press = ["button", "submit", "reset"].includes(type) ? element.value : "";
  const says = ["button", "link", "tab", "menuitem", "option", "checkbox", "radio", "switch"].includes(role);
  const label =
    fold(element.getAttribute("aria-label")) ||
    fold(named) ||
    fold(Array.from(element.labels || [], own).join(" ")) ||
    fold(press) ||
    (says && !typed ? fold(element.innerText) : "") ||
    fold(element.getAttribute("alt") || element.getAttribute("title")) ||
    fold(element.getAttribute("placeholder")) ||
    fold(element.getAttribute("name"));
  return { role, label };
}
