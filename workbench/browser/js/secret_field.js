// Whether an element takes what signs somebody in, a code or a card: by what it is, what it is called and how it looks.
(element) => {
  const field = element.localName === "label" && element.control ? element.control : element;
  const input = field.localName === "input";
  if (!input && field.localName !== "textarea" && !field.isContentEditable) return false;
  if (input && /^(checkbox|radio|button|submit|reset|image|file|range|color)$/.test(field.type)) return false;
  if (field.type === "password" || field.hasAttribute("data-workbench-secret")) return true;
  const disguise = getComputedStyle(field).webkitTextSecurity;
  if (disguise && disguise !== "none") return true;
  const attribute = (name) => field.getAttribute(name) || "";
  if (/(^|\s)(one-time-code|current-password|new-password|cc-\S+)/i.test(attribute("autocomplete"))) return true;
  // Six digits, or one of a row of boxes for them.
  const numeric = /^(numeric|decimal|tel)$/i.test(attribute("inputmode")) || field.type === "tel" || field.type === "number";
  if (input && numeric && (field.maxLength === 6 || field.maxLength === 1)) return true;
  if (input && field.maxLength === 1) {
    const around = field.closest("form, fieldset, [role=group]") || field.parentElement?.parentElement || field.parentElement;
    if ((around || field.getRootNode()).querySelectorAll("input[maxlength='1']").length >= 4) return true;
  }
  if (field.type === "search" || attribute("role") === "searchbox") return false;
  const labelled = attribute("aria-labelledby").split(/\s+/).map((id) => id && field.getRootNode().getElementById?.(id)?.textContent);
  const labels = Array.from(field.labels || [], (label) => {
    const copy = label.cloneNode(true);
    copy.querySelectorAll("input, textarea, select, button").forEach((inner) => inner.remove());
    return copy.textContent;
  });
  const names = ["name", "id", "aria-label", "placeholder", "title"].map(attribute);
  // As words: passwordConfirm, sms_code and Verification-Code are two each.
  const worded = (text) => (text || "").slice(0, 200).replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/[^\p{L}\p{N}]+/gu, " ").trim().toLowerCase();
  const said = [...names, ...labels, ...labelled].map(worded);
  const tells = new RegExp([
    "pass(word|wort|wd|code|phrase)|kennwort|contraseñ|contrasen|mot de passe|motdepasse|palavra passe|senha|wachtwoord",
    "lösenord|losenord|adgangskode|passord|salasana|hasło|haslo|heslo|jelszó|parol|şifre|sifre|парол|密码|密碼|パスワード|비밀번호",
    "secret|one ?time|einmal|(verif\\p{L}*|auth\\p{L}*|security|login|sign in|access|sms|e ?mail|recovery|backup|reset|two factor|2 step) (code|pin)",
    "code de (vérification|sécurité)|código de (verificación|seguridad)|(bestätigungs|sicherheits|prüf|verifizierungs)(code|nummer)|验证码|確認コード|認証コード",
    "(private|api|access|secret|signing|encryption|recovery) ?key|(seed|recovery) phrase|security (answer|question)|card number",
    "\\b(otp|totp|hotp|mfa|2fa|cvc2?|cvv2?|csc|pin|pwd|token|apikey|[ms]tan|smstan)\\b",
  ].join("|"), "u");
  // What is told of a secret is none: its name, its length.
  const about = /\b(names?|id|descriptions?|lengths?|polic(y|ies)|expir\p{L}*|lifetimes?|types?|hints?|counts?|urls?|days|limits?)$/u;
  return said.some((words) => tells.test(words) && !about.test(words));
}
