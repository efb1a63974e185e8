// Keeps the site for use without a connection. The build puts in the version and the files.
//
// The program comes from the cache of its own version, so that its parts always fit together. The course comes from the
// network first, because a host may change a lesson on the server, and from the cache when there is no network. The
// caches are named by scope, since other sites may share the origin.
"use strict";

const VERSION = "@version@";
const PROGRAM = ["@program@"];
const COURSE = ["@course@"];

const scope = self.registration.scope;
const prefix = `tsumugi ${scope} `;
const programCache = `${prefix}program ${VERSION}`;
const courseCache = `${prefix}course`;
const PATIENCE_MS = 4000;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => answer(event));
self.addEventListener("message", (event) => {
  if (event.data === "use-now") self.skipWaiting();
});

async function install() {
  await fill(programCache, PROGRAM);
  await fill(courseCache, COURSE);
}

// Asks the server even where the browser's own cache has an answer: that answer may belong to an older version.
async function fill(name, paths) {
  const cache = await caches.open(name);
  await cache.addAll(paths.map((path) => new Request(new URL(path, scope), { cache: "no-cache" })));
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== programCache && name !== courseCache) await caches.delete(name);
  }
  await self.clients.claim();
}

function answer(event) {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  const path = new URL(request.url).pathname.slice(new URL(scope).pathname.length);
  if (path.startsWith("content/")) {
    event.respondWith(networkFirst(event, request));
  } else {
    event.respondWith(programFirst(request.mode === "navigate" ? new Request(scope) : request));
  }
}

async function programFirst(request) {
  const cache = await caches.open(programCache);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}

async function networkFirst(event, request) {
  const cache = await caches.open(courseCache);
  const fetched = fetch(request).then(async (response) => {
    if (response.ok) await cache.put(request, response.clone());
    return response;
  });
  // The answer is kept even when it comes too late for this request.
  event.waitUntil(fetched.catch(() => {}));
  const kept = await cache.match(request);
  if (!kept) return fetched;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  return Promise.race([fetched.catch(() => kept), late]);
}
