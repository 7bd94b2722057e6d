// Remember which fields took a password when they show it: a button beside them changes their type. In a world of its own.
() => {
  const mark = (element) => element.setAttribute("data-workbench-secret", "");
  const watch = new MutationObserver((changes) => {
    for (const { target, oldValue } of changes) if (/^password$/i.test(oldValue || "")) mark(target);
  });
  watch.observe(document, { subtree: true, attributeFilter: ["type"], attributeOldValue: true });
  // What stands in a shadow root no observer of the document sees: a field is marked when somebody goes there.
  addEventListener("focusin", (event) => {
    const field = event.composedPath()[0];
    if (field?.localName === "input" && field.type === "password" && field.getRootNode() !== document) mark(field);
  }, true);
}
