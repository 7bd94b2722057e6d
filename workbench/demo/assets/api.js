/* Calls of the portal's API: by bearer, or by cookie with the anti-forgery header. */
import * as auth from "/assets/auth.js";
import documents from "/assets/documents.js";

export const API = "/api/v1";

export class Refused extends Error {
  constructor(status, problem) {
    super(`${status} ${problem.title ?? "Error"}: ${problem.detail ?? ""}`);
    this.status = status;
    this.problem = problem;
  }
}

const cookie = (name) => document.cookie.split("; ").find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";

async function send(method, path, { json, type = "application/json", body, by = "bearer" }) {
  const headers = {};
  if (by === "bearer") headers.Authorization = `Bearer ${await auth.token()}`;
  if (by === "cookie") headers["X-CSRF-Token"] = cookie("csrf_token");
  if (json !== undefined) headers["Content-Type"] = type;
  return fetch(path, { method, headers, body: json === undefined ? body : JSON.stringify(json) });
}

export async function raw(method, path, options = {}) {
  let answer = await send(method, path, options);
  if (answer.status === 401 && (options.by ?? "bearer") === "bearer") {
    await auth.renew();
    answer = await send(method, path, options);
  }
  if (!answer.ok) throw new Refused(answer.status, await answer.json().catch(() => ({})));
  return answer;
}

export async function call(method, path, options = {}) {
  const answer = await raw(method, path, options);
  return answer.status === 204 ? null : answer.json();
}

export const get = (path, query) => call("GET", `${API}${path}${query ? `?${new URLSearchParams(query)}` : ""}`);
export const getByCookie = (path, query) =>
  call("GET", `${API}${path}${query ? `?${new URLSearchParams(query)}` : ""}`, { by: "cookie" });
export const write = (method, path, json, options = {}) => call(method, `${API}${path}`, { json, ...options });

export async function graph(operationName, variables) {
  const json = { operationName, query: documents[operationName], variables };
  const answer = await call("POST", "/graphql", { json });
  if (answer.errors) throw new Error(answer.errors[0].message);
  return answer.data;
}

let sequence = 0;

const request = (method, params) => ({ jsonrpc: "2.0", id: ++sequence, method, params });

export async function rpc(method, params) {
  const answer = await call("POST", "/rpc", { json: request(method, params) });
  if (answer.error) throw new Error(answer.error.message);
  return answer.result;
}

export const rpcBatch = (calls) => call("POST", "/rpc", { json: calls.map(([method, params]) => request(method, params)) });
