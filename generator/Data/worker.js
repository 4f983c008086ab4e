// Pages come from the network whenever it answers, so that nobody reads an old one for want of asking; what was read
// before is kept for when it does not. Every cache is bounded, and a new worker takes over at once: as files under
// assets/ and photos/ change their name with their content, no page can be given a file of another version.
const SHELL = `shell ${site.base} ${version}`;
const PAGES = `pages ${site.base}`;   // pages visited
const REGION = `region ${site.base}`; // vitrines of the list looked at last
const FILES = `files ${site.base}`;   // styles, scripts, what search and map fetch
const PHOTOS = `photos ${site.base}`;
const MOST = { [PAGES]: 80, [REGION]: 48, [FILES]: 300, [PHOTOS]: 150 };
const BIGGEST = 400_000; // bytes of one response
const PATIENCE = 4_000;  // milliseconds, when there is something to show instead

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(caches.open(SHELL).then((cache) =>
    cache.addAll([...site.shell, ...site.offline.map(([, page]) => page)].map((url) => new Request(url, { cache: "no-cache" })))));
});

addEventListener("activate", (event) => event.waitUntil((async () => {
  const mine = (name) => /^(shell|pages|region|files|photos) /.test(name) && name.split(" ")[1] === site.base;
  for (const name of await caches.keys()) {
    if (!mine(name) || name === SHELL || name in MOST) continue;
    // Pages kept so far were made with the styles of the version before.
    const [old, files] = [await caches.open(name), await caches.open(FILES)];
    for (const request of await old.keys()) {
      if (new URL(request.url).pathname.startsWith(`${site.base}assets/`)) await files.put(request, await old.match(request));
    }
    await caches.delete(name);
  }
  await clients.claim();
})()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(site.base) || request.headers.has("range")) return;
  const path = url.pathname.slice(site.base.length);
  if (/^(admin|api|intake|__showcase)\/|^sw\.js$/.test(path)) return;
  if (request.mode === "navigate") return answer(event, (network) => page(network, url));
  if (/^assets\/[^/]+$|^photos\//.test(path)) return event.respondWith(lasting(event, path.startsWith("photos/") ? PHOTOS : FILES));
  answer(event, (network) => changing(network, request));
});

/** Asks the network at once, and sees to it that the worker lives until what came is kept. */
function answer(event, choose) {
  const { request } = event;
  const network = fetch(request);
  const copy = network.then((response) => response.clone());
  event.waitUntil(copy.then((response) => keep(request.mode === "navigate" ? PAGES : FILES, addressOf(request), response)).catch(() => {}));
  event.respondWith(choose(network));
}

async function page(network, url) {
  const held = await heldPage(url);
  try {
    const response = await (held ? Promise.race([network, refusal()]) : network);
    return response.status >= 500 && held ? held : response;
  } catch {
    const [, offline] = site.offline.find(([home]) => url.pathname.startsWith(home)) ?? site.offline.at(-1);
    return held ?? await caches.match(offline) ?? Response.error();
  }
}

async function heldPage(url) {
  const address = url.origin + url.pathname;
  for (const name of [PAGES, REGION, SHELL]) {
    const held = await (await caches.open(name)).match(address);
    if (held) return held;
  }
}

async function changing(network, request) {
  try {
    return await network;
  } catch (error) {
    const held = await caches.match(addressOf(request));
    if (held) return held;
    throw error;
  }
}

/** Files whose name changes with their content. */
async function lasting(event, name) {
  const held = await caches.match(event.request);
  if (held) return held;
  const response = await fetch(event.request);
  const copy = response.clone();
  event.waitUntil(keep(name, event.request.url, copy));
  return response;
}

/** A search is one page, whatever was asked of it. */
function addressOf(request) {
  const url = new URL(request.url);
  return request.mode === "navigate" ? url.origin + url.pathname : url.href;
}

async function keep(name, address, response) {
  if (response.status !== 200 || response.type !== "basic") return;
  const body = await response.blob();
  if (body.size <= BIGGEST) await (line = line.catch(() => {}).then(() => put(name, address, response, body)));
}

let line = Promise.resolve(); // one at a time, so that the count is right

async function put(name, address, response, body) {
  const cache = await caches.open(name);
  await cache.delete(address); // what is put anew stands last: the first are the oldest
  await cache.put(address, new Response(body, { headers: response.headers }));
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST[name])).map((old) => cache.delete(old)));
}

const refusal = () => new Promise((_, refuse) => setTimeout(refuse, PATIENCE));

// A page tells what it was made of before this worker watched over it, and which vitrines its list leads to.
addEventListener("message", (event) => event.waitUntil((async () => {
  const own = (url) => typeof url === "string" && URL.canParse(url) && url.startsWith(location.origin + site.base);
  const { seen = [], region } = event.data ?? {};
  for (const url of seen.filter(own).slice(0, 60)) {
    const path = url.slice((location.origin + site.base).length);
    await fetched(path.startsWith("photos/") ? PHOTOS : path.startsWith("assets/") ? FILES : PAGES, url);
  }
  if (!region) return;
  const wanted = region.filter(own).slice(0, MOST[REGION]);
  const cache = await caches.open(REGION);
  for (const old of await cache.keys()) {
    if (!wanted.includes(old.url)) await cache.delete(old);
  }
  for (const url of wanted) await fetched(REGION, url);
})().catch(() => {})));

async function fetched(name, url) {
  const address = url.split(/[?#]/)[0];
  if (await (await caches.open(name)).match(address)) return;
  await keep(name, address, await fetch(url));
}
