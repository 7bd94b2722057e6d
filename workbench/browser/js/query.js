// Say what elements are: text and attributes, and nothing that somebody typed.
(elements, { limit, longest }) => {
  const withheld = new Set(["value", "srcdoc", "nonce", "integrity"]);
  const cut = (text) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
  const text = (element) => {
    if (/^(input|textarea|select|option|script|style)$/i.test(element.tagName)) return "";
    const copy = element.cloneNode(true);
    for (const field of copy.querySelectorAll("input, textarea, select, script, style")) field.remove();
    return cut((copy.innerText || copy.textContent || "").replace(/\s+/g, " ").trim());
  };
  const attributes = (element) => {
    const found = {};
    for (const { name, value } of element.attributes) {
      if (!withheld.has(name) && !name.startsWith("on")) found[name] = cut(value);
    }
    return found;
  };
  return {
    count: elements.length,
    elements: elements.slice(0, limit).map((element) => ({
      tag: element.tagName.toLowerCase(),
      text: element.isContentEditable ? "" : text(element),
      attributes: attributes(element),
      visible: Boolean(element.getClientRects().length),
    })),
  };
}
