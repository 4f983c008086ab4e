import { Library } from "../scripts/search/library.js";
import { distance, placesFor, touches } from "../scripts/search/near.js";
import { fold, foldTown } from "../scripts/search/words.js";
import { askedOf, filesOf, passes } from "./sieve.js";
import { ROOT, inLanguage, read } from "./site.js";

const REACH = 30; // km from the middle of a commune to any workshop of it

/**
 * The vitrines that a wish means, nearest first where it names a place, else by name.
 * @returns {Promise<{ entries: object[], total: number, trouble?: string, trade?: string, place?: object }>} `trouble` names the word that tells why there is none.
 */
export async function find(wish, edition, most = wish.limit) {
  const index = await read("embed/v1/index.json");
  const trade = wish.trade && tradeOf(index, wish.trade);
  if (trade === null) return { entries: [], total: 0, trouble: "unknownTrade" };
  const asked = askedOf(index, wish);
  if (asked === null) return { entries: [], total: 0, trade, trouble: "none" };
  const place = wish.near ? await placeOf(wish.near, edition) : null;
  if (wish.near && !place) return { entries: [], total: 0, trade, trouble: "unknownTown" };

  const towns = (await Promise.all(wish.communes.map((name) => placeOf(name, edition)))).filter(Boolean);
  if (wish.communes.length > 0 && towns.length === 0) return { entries: [], total: 0, trade, trouble: "unknownTown" };

  // Trade and place tell which files; without them, the numbers of those that pass.
  const circles = place ? [[place, wish.radius]] : towns.map((town) => [town, REACH]);
  const counted = !trade && circles.length === 0 && asked.length > 0 ? await filesOf(index, asked, most) : null;
  const files = counted?.files ?? filesFor(index, trade, circles);
  const found = new Map();
  for (const entry of (await Promise.all(files.map(read))).flat()) {
    if (!entry?.slug || !Object.hasOwn(index.trades, entry.trade)) continue;
    if (trade && entry.trade !== trade && !entry.others?.includes(trade)) continue;
    if (!passes(entry, asked, index)) continue;
    const away = place && Number.isFinite(entry.lat) ? distance(place, entry) : null;
    if (place && !(away <= wish.radius)) continue;
    if (towns.length > 0 && !towns.some((town) => isIn(town, entry))) continue;
    found.set(entry.slug, { ...entry, away, tradeName: inLanguage(index.trades[entry.trade].name, edition.language), family: index.trades[entry.trade].family });
  }
  const byName = new Intl.Collator(edition.language).compare;
  const entries = [...found.values()].sort((a, b) => (a.away ?? 0) - (b.away ?? 0) || byName(a.name, b.name));
  const total = counted?.total ?? (trade || circles.length > 0 ? entries.length : index.count);
  return { entries: entries.slice(0, most), total, trade, place };
}

/** By its id, or by its name in any language; null when there is none. */
function tradeOf(index, text) {
  if (Object.hasOwn(index.trades, text)) return text;
  const wanted = fold(text);
  return Object.keys(index.trades).find((id) => id === wanted || Object.values(index.trades[id].name).some((name) => fold(name) === wanted)) ?? null;
}

/** "48.0,-4.1", a postcode, or a town. */
async function placeOf(text, edition) {
  const point = text.match(/^(-?\d{1,2}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)$/);
  if (point) return { lat: Number(point[1]), lon: Number(point[2]), name: "" };
  const manifest = await read(`search/${edition.language}.json`);
  const [place] = await placesFor(new Library({ ...manifest, files: new URL(manifest.files, ROOT).href }), text);
  return place ?? null;
}

/** By name; of two communes of one name, the one that is near. */
const isIn = (town, entry) => foldTown(entry.town ?? "") === foldTown(town.name) && (!Number.isFinite(entry.lat) || distance(town, entry) <= REACH);

/** Those that can hold an answer, and as few as may be: a trade's own, or those of the squares within reach. */
function filesFor(index, trade, circles) {
  const ofTrade = trade && `embed/v1/trades/${trade}.json`;
  if (circles.length === 0) return [ofTrade || "embed/v1/first.json"];
  const squares = [];
  let held = 0;
  for (let i = 0; i < index.cells.length; i += 3) {
    const [row, column, count] = index.cells.slice(i, i + 3);
    if (!circles.some(([place, radius]) => touches(place, radius, row, column))) continue;
    squares.push(`embed/v1/near/${row}-${column}.json`);
    held += count;
  }
  return ofTrade && index.trades[trade].count <= held ? [ofTrade] : squares;
}
