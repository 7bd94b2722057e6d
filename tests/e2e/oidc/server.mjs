// An identity provider (oidc-provider) and an app (oidc-client-ts) on one loopback port, told apart by their names.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.argv[2] + "/");
const { default: Provider } = await import(require.resolve("oidc-provider"));
const library = readFileSync(process.argv[2] + "/oidc-client-ts/dist/browser/oidc-client-ts.min.js");

const server = createServer();
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const { port } = server.address();
const issuer = `http://id.localhost:${port}`;
const app = `http://app.localhost:${port}`;

const provider = new Provider(issuer, {
  clients: [{
    client_id: "app", redirect_uris: [`${app}/`], token_endpoint_auth_method: "none",
    grant_types: ["authorization_code", "refresh_token"], response_types: ["code"],
  }],
  findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, email: id }) }),
  claims: { openid: ["sub"], email: ["email"] },
  clientBasedCORS: () => true,
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: true } },
  cookies: { keys: ["only for a test"] },
});

const page = `<!doctype html><title>App</title><link rel="icon" href="data:,"><h1 id="who">Signing in …</h1>
<script src="/oidc-client-ts.js"></script><script>
  const manager = new oidc.UserManager({
    authority: "${issuer}", client_id: "app", redirect_uri: "${app}/", scope: "openid email",
    userStore: new oidc.WebStorageStateStore({ store: sessionStorage }),
  });
  (async () => {
    if (new URLSearchParams(location.search).has("code")) { await manager.signinCallback(); history.replaceState(null, "", "/"); }
    const user = await manager.getUser();
    if (!user) return manager.signinRedirect();
    document.getElementById("who").textContent = "Hello";
  })().catch((error) => { document.getElementById("who").textContent = String(error); });
</script>`;

server.on("request", (request, response) => {
  if (request.headers.host?.startsWith("id.")) return provider.callback()(request, response);
  const script = request.url === "/oidc-client-ts.js";
  response.setHeader("Content-Type", script ? "text/javascript" : "text/html; charset=utf-8");
  response.end(script ? library : page);
});
console.log(JSON.stringify({ port, issuer, app }));
