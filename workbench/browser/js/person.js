// Report what a person does: kind, role and label of the element, never a value. Runs in a world of its own.
(describe, report) => {
  const pressable = "a, button, summary, label, input, select, option, [role], [onclick]";
  let reported = null;
  const tell = (kind, target) => {
    const element = target instanceof Element ? target.closest(pressable) || target : document.documentElement;
    const { role, label } = describe(element);
    const attribute = (name) => element.getAttribute(name) || "";
    const field = { type: element.type || "", autocomplete: attribute("autocomplete"), id: element.id || "", name: attribute("name") };
    report(JSON.stringify({ kind, role, label, url: location.origin + location.pathname, at: Date.now() / 1000, ...field }));
  };
  const pathTarget = (event) => event.composedPath()[0] || event.target;
  // A mouse goes down some 80 ms before its click: the tag is set before the page's own listener sends a request.
  addEventListener("pointerdown", (event) => {
    const target = pathTarget(event);
    if (!event.isTrusted || event.pointerType !== "mouse" || event.button !== 0) return;
    if (!(target instanceof Element) || !target.closest(pressable)) return;
    reported = target;
    tell("click", target);
  }, true);
  addEventListener("click", (event) => {
    const target = pathTarget(event);
    const told = reported !== null;
    reported = null;
    // A click without a pointer comes from a key, or from a label for its field.
    if (event.isTrusted && !told && event.pointerType) tell("click", target);
  }, true);
  addEventListener("keydown", (event) => {
    if (event.isTrusted && event.key === "Enter" && !event.isComposing) tell("press", pathTarget(event));
  }, true);
  addEventListener("change", (event) => {
    if (event.isTrusted) tell(event.target.localName === "select" ? "select" : "fill", event.target);
  }, true);
}
