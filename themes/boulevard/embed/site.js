/* global SITE: the build writes it before the script: { main, name, colours, editions }; an edition has addresses from the site's root, and words. */

/** The site that this script was loaded from: everything is read there, and all links lead there. */
export const ROOT = new URL("../../", import.meta.url);
export const COLOURS = SITE.colours;

/** What a list may be narrowed by besides trade and place: attributes, and what the site's own search calls them. */
export const FACETS = { family: "family", departement: "dep", label: "label", network: "network", language: "lang", access: "access" };

const files = new Map();

/** The edition in the language of the element, or of what holds it; else in the site's own. */
export function editionFor(element) {
  const wanted = (element.getAttribute("lang") || element.closest("[lang]")?.getAttribute("lang") || "").toLowerCase().split("-")[0];
  const language = Object.hasOwn(SITE.editions, wanted) ? wanted : SITE.main;
  return { language, ...SITE.editions[language] };
}

/** A file of the site, read once. No cookie goes with the question. */
export function read(path) {
  let file = files.get(path);
  if (!file) {
    file = ask(new URL(path, ROOT));
    file.catch(() => files.delete(path));
    files.set(path, file);
  }
  return file;
}

/** There is no such file: what it told of is not given out, or no longer. */
export class Missing extends Error {}

async function ask(url) {
  const answer = await fetch(url, { credentials: "omit", signal: AbortSignal.timeout(20_000) });
  if (answer.status === 404) throw new Missing(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

/** An address of the site's pages; whatever the data say, it is one of the site's own. */
export const pageOf = (path) => new URL(path, ROOT).href;

export const vitrineOf = (edition, slug) => pageOf(edition.artisans + (/^[a-z0-9-]{1,120}$/.test(slug) ? `${slug}/` : ""));

/** The site's own search, asked the same. */
export function searchOf(edition, { trade, near, where, radius, ...wish }) {
  const url = new URL(edition.search, ROOT);
  for (const [name, facet] of Object.entries(FACETS)) for (const value of wish[name] ?? []) url.searchParams.append(facet, facet === "dep" ? value.toUpperCase() : value);
  if (trade) url.searchParams.append("trade", trade);
  if (where) url.searchParams.set("near", where);
  if (near && RADII.includes(radius)) url.searchParams.set("km", radius);
  return url.href;
}

const RADII = [5, 10, 50, 100];

export const said = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

/** A text of the data in the language wanted, else in any that there is. Data may be anything: what is no text is none. */
export function inLanguage(texts, language) {
  const text = texts?.[language] ?? texts?.[SITE.main] ?? Object.values(texts ?? {})[0];
  return typeof text === "string" ? text : "";
}
