import { documents } from "./reader.js";
import { foldTown, oneMistake } from "./words.js";

// As generator/Pages/Search/NearFiles.cs cuts the globe.
const [ROWS, COLUMNS] = [8, 5];
const RADIUS = 6371.0088;
const radians = (degrees) => degrees * Math.PI / 180;

export function distance(a, b) {
  const half = (x) => Math.sin(radians(x) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lon - a.lon);
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Kilometres from a place by document, for those within `km`; 0 means however far. */
export async function within(library, place, km) {
  const found = new Map();
  const cells = [...library.cells].map((name) => ({ name, corner: name.split("-").map(Number) }))
    .filter(({ corner: [row, column] }) => km === 0 || touches(place, km, row, column));
  await Promise.all(cells.map(async ({ name, corner: [row, column] }) => {
    for (const spot of await library.cell(name)) {
      // The middle of the spot, not its corner.
      const away = distance(place, { lat: (row + (spot.north + 0.5) / 65536) / ROWS - 90, lon: (column + (spot.east + 0.5) / 65536) / COLUMNS - 180 });
      if (km === 0 || away <= km) documents(spot.list, (document) => found.set(document, away));
    }
  }));
  return found;
}

/** Whether a square of the globe may hold something within `km`. */
export function touches(place, km, row, column) {
  const lat = Math.min(Math.max(place.lat, row / ROWS - 90), (row + 1) / ROWS - 90);
  const lon = Math.min(Math.max(place.lon, column / COLUMNS - 180), (column + 1) / COLUMNS - 180);
  return distance(place, { lat, lon }) <= km * 1.02 + 0.5;
}

const placeOf = ([, name, postcode, north, east]) => ({ name, postcode, lat: north / 1000 - 90, lon: east / 1000 - 180, text: postcode ? `${name} (${postcode})` : name });

/** Places that a text may mean, the likeliest first. */
export async function placesFor(library, text) {
  const postcode = text.match(/\b\d{2,5}\b/)?.[0] ?? "";
  const name = foldTown(text.replace(/\d+|\(.*?\)/g, " "));
  if (!name) return postcode ? byPopulation(await library.places(postcode)).map(placeOf) : [];
  if (name.length < 2) return [];
  let rows = byPopulation((await library.places(name)).filter((row) => /^\D/.test(row[0])), name);
  if (rows.length === 0 && name.length > 3) rows = byPopulation((await library.places(name.slice(0, 2), 40)).filter((row) => oneMistake(row[0], name)));
  if (!postcode) return rows.map(placeOf);
  // The same town may have several postcodes: its entry under that one tells.
  const there = await library.places(postcode);
  const both = rows.flatMap((row) => there.filter((other) => other[1] === row[1]));
  return (both.length > 0 ? both : rows).map(placeOf);
}

const byPopulation = (rows, name) => rows.sort((a, b) => (b[0] === name) - (a[0] === name) || b[5] - a[5]);
