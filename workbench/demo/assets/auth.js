/* OpenID Connect: authorization code with PKCE, tokens in sessionStorage, renewal by a rotating refresh token. */

let settings = null;
let renewing = null;
let timer = 0;
let metadata = null;

const decode = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
const encode = (octets) => btoa(String.fromCharCode(...new Uint8Array(octets))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const random = () => encode(crypto.getRandomValues(new Uint8Array(24)));
const claims = (token) => JSON.parse(new TextDecoder().decode(decode(token.split(".")[1])));
const userKey = () => `oidc.user:${settings.authority}:${settings.clientId}`;
const callback = () => `${location.origin}/auth/callback`;

export function setUp(config) {
  settings = config;
  plan();
}

export function user() {
  const kept = sessionStorage.getItem(userKey());
  return kept ? JSON.parse(kept) : null;
}

export async function signIn(returnTo) {
  const state = random();
  const verifier = random() + random();
  const nonce = random();
  sessionStorage.setItem(`oidc.${state}`, JSON.stringify({ verifier, nonce, returnTo }));
  const challenge = encode(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)));
  const query = new URLSearchParams({
    client_id: settings.clientId, redirect_uri: callback(), response_type: "code",
    scope: "openid profile email offline_access", state, nonce, code_challenge: challenge, code_challenge_method: "S256",
  });
  location.assign(`${settings.authority}/oauth2/authorize?${query}`);
}

/* Take the code from the callback's URL; gives where the person wanted to go. */
export async function complete() {
  const query = new URLSearchParams(location.search);
  const key = `oidc.${query.get("state")}`;
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  sessionStorage.removeItem(key);
  if (!kept || query.has("error")) throw new Error(query.get("error") ?? "This login was not started here.");
  const tokens = await ask({
    grant_type: "authorization_code", code: query.get("code"), redirect_uri: callback(), code_verifier: kept.verifier,
  });
  await verify(tokens.id_token);
  if (claims(tokens.id_token).nonce !== kept.nonce) throw new Error("The nonce does not fit.");
  keep(tokens);
  return kept.returnTo;
}

export async function token() {
  const kept = user();
  if (!kept) throw new Error("Sign in first.");
  if (kept.expires_at - margin(kept) > Date.now() / 1000) return kept.access_token;
  return (await renew()).access_token;
}

/* One renewal at a time, however many calls wait for it: a refresh token is good once. */
export function renew() {
  renewing ??= refresh().finally(() => { renewing = null; });
  return renewing;
}

async function refresh() {
  try {
    return keep(await ask({ grant_type: "refresh_token", refresh_token: user().refresh_token }));
  } catch (error) {
    sessionStorage.removeItem(userKey());
    await signIn(location.pathname);
    throw error;
  }
}

export function signOut() {
  clearTimeout(timer);
  sessionStorage.removeItem(userKey());
  location.assign(`${settings.authority}/oauth2/logout`);
}

export async function revoke() {
  const body = new URLSearchParams({ client_id: settings.clientId, token: user().access_token });
  await fetch(`${settings.authority}/oauth2/revoke`, { method: "POST", body });
}

export async function userInfo() {
  const headers = { Authorization: `Bearer ${await token()}` };
  return (await fetch(`${settings.authority}/oauth2/userinfo`, { headers })).json();
}

/* The identity token has to be signed by a key of the provider. */
async function verify(signed) {
  const { keys } = await (await fetch(metadata.jwks_uri)).json();
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("jwk", keys[0], algorithm, false, ["verify"]);
  const [head, body, signature] = signed.split(".");
  const content = new TextEncoder().encode(`${head}.${body}`);
  if (!(await crypto.subtle.verify(algorithm, key, decode(signature), content))) throw new Error("The signature does not fit.");
}

async function ask(parameters) {
  metadata ??= await (await fetch(`${settings.authority}/.well-known/openid-configuration`)).json();
  const body = new URLSearchParams({ client_id: settings.clientId, ...parameters });
  const answer = await fetch(metadata.token_endpoint, { method: "POST", body });
  if (!answer.ok) throw new Error((await answer.json()).error);
  return answer.json();
}

function keep({ expires_in: lifetime, ...tokens }) {
  const kept = {
    ...tokens, profile: claims(tokens.id_token), expires_at: Math.floor(Date.now() / 1000 + lifetime), session_state: null,
  };
  sessionStorage.setItem(userKey(), JSON.stringify(kept));
  plan();
  return kept;
}

/* Renew this many seconds before the end: a fifth of the lifetime, a minute at most. */
const margin = (kept) => Math.min(60, (kept.expires_at - kept.profile.iat) / 5);

function plan() {
  clearTimeout(timer);
  const kept = user();
  if (!kept) return;
  const seconds = kept.expires_at - margin(kept) - Date.now() / 1000;
  timer = setTimeout(() => renew().catch(() => {}), Math.min(Math.max(seconds, 0.2) * 1000, 2 ** 31 - 1));
}
