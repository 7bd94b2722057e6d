// Give the values of fields that hold what signs somebody in: only to be taken out of what is shown.
(selector) => Array.from(document.querySelectorAll(selector), (field) => field.value || "").filter(Boolean)
