// Give the function that sends a request of the workbench's own page: it takes the call, and where the bearer comes from.
() => async (call) => {
  const controller = new AbortController();
  const line = call.channel ? new BroadcastChannel(call.channel) : null;

  const within = (promise, seconds, reason) => new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(reason)), seconds * 1000);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });

  // The tab that holds the bearer listens, and so do other calls' pages, which ask as well.
  const handed = () => new Promise((resolve) => {
    line.onmessage = (event) => { if (event.data !== "ask") resolve(event.data.token); };
    line.postMessage("ask");
  });

  const token = async () => {
    const found = line ? await within(handed(), 5, "no-bearer") : look_up(call.source)?.token;
    if (!found) throw new Error("no-bearer");
    return found;
  };

  const cookie = (name) => {
    const pair = document.cookie.split("; ").find((each) => each.startsWith(`${name}=`));
    if (!pair) throw new Error("no-csrf");
    const value = pair.slice(name.length + 1);
    try { return decodeURIComponent(value); } catch { return value; }
  };

  // The value stays in the page: it goes from one of the portal's answers into the next request.
  const answered = async (call) => {
    const request = { credentials: call.credentials, cache: "no-store", signal: controller.signal, headers: { Accept: "application/json" } };
    const response = await fetch(call.csrf_url, request);
    let value = response.ok ? await response.json().catch(() => null) : null;
    for (const name of call.csrf_member) value = value !== null && typeof value === "object" && Object.hasOwn(value, name) ? value[name] : null;
    if (typeof value !== "string" || !value) throw new Error("no-csrf");
    return value;
  };

  const form = (parts) => {
    const data = new FormData();
    for (const part of parts) {
      if (part.file_name) data.append(part.name, new Blob([part.value], { type: part.media_type }), part.file_name);
      else if (part.media_type) data.append(part.name, new Blob([part.value], { type: part.media_type }));
      else data.append(part.name, part.value);
    }
    return data;
  };

  const look_up = LOOK_UP;

  const prepare = async (call) => {
    const headers = new Headers(call.headers);
    if (call.source) headers.set("Authorization", `Bearer ${await token()}`);
    if (call.csrf_header) headers.set(call.csrf_header, call.csrf_url ? await answered(call) : cookie(call.csrf_cookie));
    const body = call.parts.length ? form(call.parts) : call.body;
    return { method: call.method, headers, body, credentials: call.credentials, cache: "no-store", signal: controller.signal };
  };

  const isText = (type) =>
    type === "" || /^(text\/|multipart\/)|json|xml|javascript|x-www-form-urlencoded|graphql|csv|yaml|html/i.test(type);

  const decoder = (type) => {
    const charset = /charset="?([\w-]+)/i.exec(type);
    try { return new TextDecoder(charset ? charset[1] : "utf-8"); } catch { return new TextDecoder(); }
  };

  // Read until the end, the limit, or the number of events that is asked for; no longer than their time.
  const take = async (response, call, type) => {
    const text = decoder(type);
    const seen = { body: "", size: 0, truncated: false };
    if (!response.body) return seen;
    const reader = response.body.getReader();
    const keep = isText(type);
    const enough = call.event_seconds ? setTimeout(() => reader.cancel(), call.event_seconds * 1000) : 0;
    const events = () => (seen.body.match(/(\r\n|\n|\r)(\r\n|\n|\r)/g) || []).length;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const room = Math.max(call.limit - seen.size, 0);
      seen.size += value.length;
      seen.truncated ||= value.length > room;
      if (keep && room) seen.body += text.decode(value.subarray(0, room), { stream: true });
      if (call.events && events() >= call.events) { await reader.cancel(); break; }
      if (seen.truncated && response.headers.has("content-length")) {
        await reader.cancel();
        seen.size = Math.max(seen.size, Number(response.headers.get("content-length")) || 0);
        break;
      }
    }
    clearTimeout(enough);
    seen.body += keep ? text.decode() : "";
    return seen;
  };

  const timer = setTimeout(() => controller.abort(), call.timeout * 1000);
  try {
    // A service worker that claimed the page would answer in the portal's stead.
    if (navigator.serviceWorker?.controller) throw new Error("controlled");
    const request = await prepare(call);
    const response = await fetch(call.url, request);
    const type = response.headers.get("content-type") || "";
    const taken = await take(response, call, type);
    const omitted = taken.size && !isText(type) ? "binary" : "";
    return { status: response.status, headers: Array.from(response.headers), omitted, ...taken };
  } catch (error) {
    if (controller.signal.aborted) return { failed: "timeout" };
    if (["no-bearer", "no-csrf", "controlled"].includes(error.message)) return { failed: error.message };
    return { failed: error instanceof TypeError ? "network" : "other" };
  } finally {
    clearTimeout(timer);
    line?.close();
  }
}
