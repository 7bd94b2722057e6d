/* Answers some requests by itself: the list of countries from its cache, and one path out of nothing. */
const CACHE = "reference-1";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  if (pathname === "/api/v1/reference/countries") event.respondWith(cacheFirst(event.request));
  if (pathname === "/offline/tips") event.respondWith(Response.json({ tips: ["Works without a network."] }));
});

async function cacheFirst(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}
