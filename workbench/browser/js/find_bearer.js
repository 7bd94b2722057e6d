// List where a page seems to keep a bearer token: storage, key, member, and how sure that is. No value leaves.
() => {
  const jwt = /^[\w-]{10,}\.[\w-]{10,}\.[\w-]+$/;
  const opaque = /^[\w.~+/=-]{20,}$/;
  const members = ["access_token", "accessToken", "body.access_token", "token", "secret", "idToken", "id_token"];
  const at = (value, path) => path.split(".").reduce((inner, name) => (inner && typeof inner === "object" ? inner[name] : null), value);
  const inside = (text) => {
    let value = null;
    try { value = JSON.parse(text); } catch { return null; }
    if (!value || typeof value !== "object") return null;
    if (value.credentialType && value.credentialType !== "AccessToken") return null;
    const index = members.findIndex((path) => typeof at(value, path) === "string" && opaque.test(at(value, path)));
    return index < 0 ? null : { field: members[index], score: 20 - index };
  };
  const plain = (key, text) => {
    if (/refresh|csrf|xsrf|device|nonce|state|verifier/i.test(key)) return null;
    const named = /access|bearer|token|jwt|auth/i.test(key) && !/id_?token/i.test(key);
    if (jwt.test(text)) return { field: "", score: named ? 12 : 6 };
    return named && /token|bearer/i.test(key) && opaque.test(text) ? { field: "", score: 4 } : null;
  };
  const found = [];
  for (const storage of ["sessionStorage", "localStorage"]) {
    let kept = null;
    try { kept = window[storage]; } catch { continue; }
    for (let index = 0; index < kept.length; index++) {
      const key = kept.key(index);
      const text = kept.getItem(key);
      const hit = inside(text) || plain(key, text);
      if (hit) found.push({ storage, key, ...hit });
    }
  }
  return found;
}
