// Look up the bearer token where `source` says. Gives {token, expired} or null; stays in the page.
(source) => {
  const read = (text) => {
    if (!source.field) return { token: text };
    let value = null;
    try { value = JSON.parse(text); } catch { return null; }
    const token = source.field.split(".").reduce((inner, name) => (inner === null || inner === undefined ? null : inner[name]), value);
    return typeof token === "string" ? { token, expires: value.expires_at } : null;
  };
  const claimed = (token) => {
    try {
      const part = token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/");
      return JSON.parse(atob(part)).exp;
    } catch { return undefined; }
  };
  const storage = window[source.storage];
  let stale = null;
  for (let index = 0; index < storage.length; index++) {
    const key = storage.key(index);
    if (!key.startsWith(source.key_prefix)) continue;
    const found = read(storage.getItem(key));
    if (!found || !found.token) continue;
    const expires = Number(found.expires ?? claimed(found.token));
    if (!(expires * 1000 < Date.now())) return { token: found.token, expired: false };
    stale = { token: found.token, expired: true };
  }
  return stale;
}
