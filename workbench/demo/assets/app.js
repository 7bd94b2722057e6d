/* Start: configuration, sign-in, the cookie session; then show the screen that the path names. */
import * as api from "/assets/api.js";
import * as auth from "/assets/auth.js";
import { button, h, notice, quiet } from "/assets/dom.js";
import { noisily } from "/assets/noise.js";
import { NAVIGATION, find } from "/assets/screens.js";

const main = document.getElementById("main");
let leave = null;
let config = null;

export async function go(path, state = null) {
  history.pushState(state, "", path);
  await show();
}

async function show() {
  leave?.();
  leave = null;
  quiet();
  const [screen, parameters] = find(location.pathname);
  Object.assign(main.dataset, { screen: screen.id, ready: "false", path: location.pathname });
  for (const link of document.querySelectorAll("#nav a")) {
    link.toggleAttribute("aria-current", link.dataset.screen === screen.id);
  }
  document.title = `${screen.title} · Northwind`;
  noisily(config, screen.id);
  main.replaceChildren(h("h1", {}, screen.title));
  try {
    leave = (await screen.draw({ main, go, config, state: history.state }, ...parameters)) ?? null;
  } catch (error) {
    notice("bad", error.message);
  }
  main.dataset.ready = "true";
}

function follow(event) {
  const link = event.target.closest("a");
  if (!link || link.origin !== location.origin || link.hasAttribute("download") || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  go(link.pathname + link.search);
}

function drawFrame() {
  const links = NAVIGATION.map(([path, id, title]) => h("a", { id: `nav-${id}`, href: path, "data-screen": id }, title));
  links.push(h("a", { id: "nav-support", href: config.support.url }, "Support ↗"));
  document.getElementById("nav").replaceChildren(...links);
  document.getElementById("who").textContent = auth.user().profile.name;
}

function drawSignedOut() {
  Object.assign(main.dataset, { screen: "signed-out", ready: "true" });
  main.replaceChildren(h("h1", {}, "You are signed out"), button("sign-in", "Sign in", () => auth.signIn("/"), "main"));
}

async function start() {
  config = await (await fetch(`${api.API}/bootstrap/config`)).json();
  auth.setUp(config);
  if (location.pathname === "/signed-out") return drawSignedOut();
  if (location.pathname === "/auth/callback") history.replaceState(null, "", await auth.complete());
  if (!auth.user()) return auth.signIn(location.pathname);
  if (!document.cookie.includes("csrf_token=")) await api.write("POST", "/session");
  navigator.serviceWorker?.register("/sw.js");
  drawFrame();
  document.addEventListener("click", follow);
  addEventListener("popstate", show);
  return show();
}

start().catch((error) => notice("bad", error.message));
