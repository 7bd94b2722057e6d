import { call, get } from "/assets/api.js";
import * as auth from "/assets/auth.js";
import { button, card, facts, h, notice } from "/assets/dom.js";

export async function security({ main }) {
  const { profile, expires_at: expires, scope } = auth.user();
  const revoke = async () => {
    await auth.revoke();
    await get("/users/me");
    notice("ok", "The token was revoked and renewed.");
  };
  const out = async () => {
    await call("DELETE", "/api/v1/session", { by: "cookie" });
    auth.signOut();
  };
  const session = { subject: profile.sub, scope, expires: new Date(expires * 1000).toISOString() };
  main.append(card("Session", facts(session), h("div", { class: "bar" },
    button("revoke", "Revoke the token", revoke), button("sign-out", "Sign out", out))));
}
