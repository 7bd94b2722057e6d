// Say when the page's bearer runs out and, masked, whose it is. No value leaves.
(source, look) => {
  const masked = (text) => text.split(/(?=[@ ])/).map((part) => part.slice(0, /^[@ ]/.test(part) ? 2 : 1) + "…").join("");
  const claims = (token) => {
    try {
      const part = token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/");
      return JSON.parse(decodeURIComponent(escape(atob(part))));
    } catch { return {}; }
  };
  const found = look(source);
  if (!found) return { state: "missing", expires: 0, who: "" };
  const storage = window[source.storage];
  let profile = {};
  for (let index = 0; index < storage.length; index++) {
    if (!storage.key(index).startsWith(source.key_prefix)) continue;
    try {
      const kept = JSON.parse(storage.getItem(storage.key(index)));
      profile = { expires_at: kept.expires_at, ...claims(kept.id_token || ""), ...(kept.profile || {}) };
    } catch { /* the value is the token itself */ }
  }
  const inside = claims(found.token);
  const who = [profile, inside].flatMap((each) => [each.email, each.preferred_username, each.upn, each.name, each.sub]);
  const name = who.find((each) => typeof each === "string" && each) || "";
  const expires = Number(profile.expires_at ?? inside.exp) || 0;
  return { state: found.expired ? "expired" : "valid", expires, who: name ? masked(name).slice(0, 60) : "" };
}
