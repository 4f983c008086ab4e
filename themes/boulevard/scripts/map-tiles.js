/*
 * The vitrines of a set as squares of a quadtree (generator/Pages/Maps/TileSet.cs writes them). The set's index says which squares there are,
 * so that exactly those in view are read, all at once. A square of few vitrines lists them; a fuller one counts them by the cells of a grid of 16 × 16.
 */
const GRID = 16;
/** A cell on the screen, at least: nearer than this its square is left for its quarters. */
const CELL = 56;

export class MapTiles {
  constructor(set, folder, read, toRecord) {
    Object.assign(this, { folder, read, toRecord });
    this.squares = new Map();
    this.branches = new Map();
    if (set.vitrines) {
      this.all = set.vitrines.map(v => this.entry(v));
    } else {
      this.root = { z: set.root[0], x: set.root[1], y: set.root[2] };
      this.unfold(this.root, { text: set.tree, at: 0 });
    }
  }

  /** Two hexadecimal digits a branch, from the root downwards: which quarters exist, and which of them branch again. */
  unfold(square, tree) {
    const there = parseInt(tree.text[tree.at], 16);
    const full = parseInt(tree.text[tree.at + 1], 16);
    tree.at += 2;
    const quarters = [0, 1, 2, 3].filter(q => there & (1 << q)).map(q => ({ z: square.z + 1, x: square.x * 2 + (q & 1), y: square.y * 2 + (q >> 1), full: Boolean(full & (1 << q)) }));
    this.branches.set(name(square), quarters);
    for (const quarter of quarters) if (quarter.full) this.unfold(quarter, tree);
  }

  /** What stands in view: `{ lat, lon, count, families?, record? }`. */
  async inView(map) {
    if (this.all) return this.all;
    const zoom = map.getZoom();
    const view = map.getPixelBounds();
    const room = view.getSize();
    const wanted = [];
    const walk = square => {
      const size = 256 * 2 ** (zoom - square.z);
      if ((square.x + 1) * size < view.min.x - room.x / 4 || square.x * size > view.max.x + room.x / 4) return;
      if ((square.y + 1) * size < view.min.y - room.y / 4 || square.y * size > view.max.y + room.y / 4) return;
      const quarters = this.branches.get(name(square));
      if (quarters && size / GRID > CELL * 1.5) quarters.forEach(walk);
      else wanted.push(name(square));
    };
    walk(this.root);
    const lists = await Promise.all(wanted.map(n => this.square(n)));
    return lists.flat();
  }

  square(name) {
    if (!this.squares.has(name)) {
      const list = this.load(name);
      this.squares.set(name, list);
      // What could not be read once may be there the next time.
      list.catch(() => this.squares.delete(name));
    }
    return this.squares.get(name);
  }

  async load(name, part = 1) {
    const rows = await this.read(`${this.folder}${name}${part > 1 ? `.${part}` : ""}.json`);
    const next = typeof rows.at(-1) === "number" ? rows.pop() : 0;
    const entries = rows.map(row => this.entry(row));
    return next ? [...entries, ...await this.load(name, next)] : entries;
  }

  entry(row) {
    if (typeof row[3] === "string") {
      const record = this.toRecord(row);
      return { lat: row[0], lon: row[1], count: 1, record };
    }
    const families = row.slice(2);
    return { lat: row[0], lon: row[1], count: families.reduce((a, b) => a + b), families };
  }
}

const name = square => `${square.z}/${square.x}-${square.y}`;
