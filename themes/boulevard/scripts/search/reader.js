/** Reads the index's binary files: the format is in docs/search.md. */
export class Reader {
  #text = new TextDecoder();

  constructor(buffer) {
    this.bytes = new Uint8Array(buffer);
    this.at = 0;
  }

  get done() {
    return this.at >= this.bytes.length;
  }

  number() {
    let [value, shift, byte] = [0, 0, 128];
    while (byte & 128) {
      byte = this.bytes[this.at++];
      value += (byte & 127) * 2 ** shift;
      shift += 7;
    }
    return value;
  }

  short() {
    this.at += 2;
    return this.bytes[this.at - 2] | (this.bytes[this.at - 1] << 8);
  }

  /** A word that shares its beginning with the one before; `before` is that one's bytes. */
  word(before) {
    const shared = this.number();
    const rest = this.number();
    const bytes = new Uint8Array(shared + rest);
    bytes.set(before.subarray(0, shared));
    bytes.set(this.bytes.subarray(this.at, this.at += rest), shared);
    return bytes;
  }

  text(bytes) {
    return this.#text.decode(bytes);
  }

  /** Where a list stands; `documents` reads it, when it is wanted. */
  list() {
    const head = this.number();
    const start = this.at;
    this.at += head >> 1;
    return { bytes: this.bytes, start, end: this.at, bitmap: (head & 1) === 1 };
  }
}

/** Calls `found` with the number of each document of a list. */
export function documents({ bytes, start, end, bitmap }, found) {
  if (bitmap) {
    for (let at = start; at < end; at++) {
      for (let bit = 0; bit < 8; bit++) {
        if (bytes[at] & (1 << bit)) found((at - start) * 8 + bit);
      }
    }
    return;
  }
  const reader = new Reader(bytes.buffer);
  reader.at = start;
  let next = 0;
  while (reader.at < end) {
    const gap = reader.number();
    next += Math.floor(gap / 2);
    for (let length = gap % 2 ? reader.number() + 2 : 1; length > 0; length--) found(next++);
  }
}
