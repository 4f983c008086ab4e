/**
 * Starts the worker that keeps visited pages readable off line (/sw.js), and tells it what it could not see:
 * what the first page was made of, and which vitrines the list on this page leads to.
 */
export async function keepable(page) {
  const address = page.querySelector("link[rel=manifest]")?.dataset.worker;
  if (!address || !("serviceWorker" in navigator)) return;
  try {
    const watched = navigator.serviceWorker.controller !== null;
    await navigator.serviceWorker.register(address, { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    if (document.readyState !== "complete") await new Promise((loaded) => addEventListener("load", loaded, { once: true }));
    if (!watched) active.postMessage({ seen: [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)] });
    keepRegion(page.querySelectorAll(".rows .front .sign a"));
  } catch {
    // Private windows and some settings refuse workers: the site works without.
  }
}

/** Keeps the vitrines of a list, in place of those of the list before. For whoever shows a list: search, near, trade, town. */
export async function keepRegion(links) {
  const region = [...links].map(({ href }) => href);
  if (region.length === 0 || navigator.connection?.saveData || !("serviceWorker" in navigator)) return;
  (await navigator.serviceWorker.ready).active.postMessage({ region });
}

/** On the page shown off line: the pages that can still be read. */
export async function listKept(page) {
  const list = page.querySelector("[data-kept]");
  const base = page.querySelector("link[rel=manifest]")?.dataset.worker?.replace(/sw\.js$/, "");
  if (!list || !base || !("caches" in window)) return;
  const language = document.documentElement.lang;
  const found = new Map();
  for (const name of [`pages ${base}`, `region ${base}`]) {
    if (!await caches.has(name)) continue;
    const cache = await caches.open(name);
    for (const { url } of (await cache.keys()).reverse()) {
      const kept = new DOMParser().parseFromString(await (await cache.match(url)).text(), "text/html");
      if (kept.documentElement.lang !== language || url === location.href) continue;
      found.set(url, kept.querySelector("h1")?.textContent.trim() || kept.title);
    }
  }
  for (const [url, title] of found) {
    const link = document.createElement("a");
    link.href = url;
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link);
    list.querySelector("ul").append(item);
  }
  list.hidden = found.size === 0;
}
