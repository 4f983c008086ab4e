const FAMILIES = ["alimentation", "batiment", "fabrication", "services"];
/** Pixels between the middles of two marks, at least. */
const APART = 48;

/**
 * Draws near entries together so that no two marks cover each other. The same entries at the same zoom give the same groups.
 * @param {{ lat: number, lon: number, count: number, families?: number[], record?: object }[]} entries  A group comes back with its `entries`.
 * @param {(entry: { lat: number, lon: number }) => { x: number, y: number }} project  To pixels.
 */
export function clusters(entries, project) {
  let groups = gather(entries, project);
  // The middle of a group is not where its first entry was: groups may have come near to each other.
  for (let before = entries.length; groups.length < before;) {
    before = groups.length;
    groups = gather(groups, project);
  }
  return groups;
}

function gather(entries, project) {
  const spots = entries.map(entry => ({ entry, ...project(entry) }))
    .sort((a, b) => b.entry.count - a.entry.count || a.y - b.y || a.x - b.x || (a.entry.record?.url ?? "").localeCompare(b.entry.record?.url ?? ""));
  const grid = new Map();
  const groups = [];
  for (const spot of spots) {
    const [column, row] = [Math.floor(spot.x / APART), Math.floor(spot.y / APART)];
    let home = null;
    let least = APART;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const group of grid.get(`${column + dx} ${row + dy}`) ?? []) {
          const far = Math.hypot(group.x - spot.x, group.y - spot.y);
          if (far < least) [home, least] = [group, far];
        }
      }
    }
    if (!home) {
      home = { x: spot.x, y: spot.y, entries: [] };
      groups.push(home);
      const cell = `${column} ${row}`;
      grid.set(cell, [...grid.get(cell) ?? [], home]);
    }
    home.entries.push(spot.entry);
  }
  return groups.map(group => summed(group.entries));
}

function summed(entries) {
  if (entries.length === 1 && (entries[0].record || entries[0].entries)) return entries[0];
  const sum = { lat: 0, lon: 0, count: 0, families: [0, 0, 0, 0], entries: entries.flatMap(e => e.entries ?? [e]) };
  for (const { lat, lon, count, families, record } of entries) {
    sum.lat += lat * count;
    sum.lon += lon * count;
    sum.count += count;
    if (record) sum.families[FAMILIES.indexOf(record.family)]++;
    else families.forEach((n, i) => { sum.families[i] += n; });
  }
  sum.lat /= sum.count;
  sum.lon /= sum.count;
  return sum;
}

export { FAMILIES };
