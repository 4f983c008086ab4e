import { Reader } from "./reader.js";

/** The index as files on the host: each is fetched when it is asked for, once. */
export class Library {
  #files = new Map();

  constructor(manifest) {
    this.manifest = manifest;
    this.stop = new Set(manifest.stop);
    this.cells = new Set();
    for (let i = 0; i < manifest.cells.length; i += 2) this.cells.add(`${manifest.cells[i]}-${manifest.cells[i + 1]}`);
  }

  static async open(url) {
    return new Library(await fetched(url, "json", "no-cache"));
  }

  /** Words that begin so, with their lists by field; null when there are more files of them than `most`. */
  async terms(start, most = 12) {
    const files = this.#range(this.manifest.terms, start, most);
    return files && (await this.#all(files, "terms", "bin", (buffer) => words(buffer, true))).filter((entry) => entry.word.startsWith(start));
  }

  /** Words, written backwards, that begin so. */
  async endings(start, most = 12) {
    const files = this.#range(this.manifest.endings, start, most);
    return files ? (await this.#all(files, "endings", "bin", (buffer) => words(buffer, false))).map((entry) => entry.word).filter((word) => word.startsWith(start)) : [];
  }

  /** Towns and postcodes that begin so: [key, name, postcode, thousandths of a degree north and east, inhabitants]. */
  async places(start, most = 4) {
    const files = this.#range(this.manifest.places, start, most);
    return files ? (await this.#all(files, "places", "json", (rows) => rows)).filter((row) => row[0].startsWith(start)) : [];
  }

  async record(document) {
    const { perFile } = this.manifest;
    const file = Math.floor(document / perFile);
    return (await this.#file(`records/${file >> 8}/${file & 255}`, "json", (records) => records))[document % perFile];
  }

  /** One list for each value of a facet, in the manifest's order. */
  facet(facet) {
    return this.#file(`facets/${facet.id}`, "bin", (buffer) => {
      const reader = new Reader(buffer);
      return facet.values.map(() => reader.list());
    });
  }

  cell(name) {
    return this.#file(`near/${name}`, "bin", (buffer) => {
      const spots = [];
      for (const reader = new Reader(buffer); !reader.done;) spots.push({ north: reader.short(), east: reader.short(), list: reader.list() });
      return spots;
    });
  }

  // Files are ranges of keys: the first that can hold one that begins with `start`, to the last.
  #range(starts, start, most) {
    let first = 0;
    while (first + 1 < starts.length && starts[first + 1] <= start) first++;
    let last = first;
    while (last + 1 < starts.length && (starts[last + 1] < start || starts[last + 1].startsWith(start))) last++;
    const length = starts.length === 0 ? 0 : last - first + 1;
    return length > most ? null : Array.from({ length }, (_, i) => first + i);
  }

  async #all(numbers, folder, kind, read) {
    return (await Promise.all(numbers.map((number) => this.#file(`${folder}/${number}`, kind, read)))).flat();
  }

  #file(name, kind, read) {
    let file = this.#files.get(name);
    if (!file) {
      file = fetched(`${this.manifest.files}${name}.${kind}`, kind).then(read);
      file.catch(() => this.#files.delete(name));
      this.#files.set(name, file);
    }
    return file;
  }
}

/** The index has another numbering since this page was opened. */
export class Outdated extends Error {}

async function fetched(url, kind, cache = "default") {
  const answer = await fetch(url, { cache });
  if (answer.status === 404) throw new Outdated(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return kind === "json" ? answer.json() : answer.arrayBuffer();
}

function words(buffer, withLists) {
  const reader = new Reader(buffer);
  const entries = [];
  for (let bytes = new Uint8Array(); !reader.done;) {
    bytes = reader.word(bytes);
    const entry = { word: reader.text(bytes), lists: [] };
    for (let mask = withLists ? reader.number() : 0, field = 0; mask; mask >>= 1, field++) {
      if (mask & 1) entry.lists.push({ field, list: reader.list() });
    }
    entries.push(entry);
  }
  return entries;
}
