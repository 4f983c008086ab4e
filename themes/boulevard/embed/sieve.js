import { FACETS, read } from "./site.js";

/** Who is accessible must be so in every way asked for; of anything else one value is enough. */
const EVERY = new Set(["access"]);

/**
 * The values asked for that the site has, as it writes them.
 * @returns {[string, string[]][] | null} Null: what was asked for is nowhere.
 */
export function askedOf(index, wish) {
  const asked = [];
  for (const name of Object.keys(FACETS)) {
    const wanted = wish[name] ?? [];
    if (wanted.length === 0) continue;
    const known = (index.facets?.[name] ?? []).filter((value) => wanted.includes(String(value).toLowerCase()));
    if (known.length === 0 || (EVERY.has(name) && known.length < wanted.length)) return null;
    asked.push([name, known]);
  }
  return asked;
}

/** Whether an entry is one of them, by what it tells of itself. */
export function passes(entry, asked, index) {
  return asked.every(([name, wanted]) => {
    const own = name === "family" ? [entry.trade, ...entry.others ?? []].map((trade) => index.trades[trade]?.family) : [entry[name] ?? []].flat();
    return EVERY.has(name) ? wanted.every((value) => own.includes(value)) : wanted.some((value) => own.includes(value));
  });
}

/** Files of those that pass, the first `most` by name, and how many pass. */
export async function filesOf(index, asked, most) {
  const lists = await Promise.all(asked.map(async ([name, wanted]) => {
    const sets = await Promise.all(wanted.map(async (value) => numbersOf(await read(`embed/v1/facets/${name}/${value}.json`))));
    return EVERY.has(name) ? common(sets) : new Set(sets.flatMap((set) => [...set]));
  }));
  const numbers = [...common(lists)].sort((a, b) => a - b);
  const chunks = new Set(numbers.slice(0, most).map((number) => Math.floor(number / index.chunk)));
  return { total: numbers.length, files: [...chunks].map((chunk) => `embed/v1/all/${chunk}.json`) };
}

const common = ([first, ...others]) => new Set([...first].filter((number) => others.every((set) => set.has(number))));

/** Written as steps from one to the next. */
function numbersOf(steps) {
  let number = 0;
  return new Set(steps.map((step) => number += step));
}
