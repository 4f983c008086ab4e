// Reads QR codes as a telephone would. One code a line of standard input: rows of 0 and 1, apart by commas, quiet zone included.
// Prints what each says, as one JSON text a line; null when it cannot be read.
import { readFileSync } from "node:fs";
import jsqr from "jsqr";

const scale = 4;
const read = jsqr.default ?? jsqr;

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const rows = line.split(",");
  const side = rows.length * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (rows[Math.floor(y / scale)][Math.floor(x / scale)] === "1") pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  console.log(JSON.stringify(read(pixels, side, side)?.data ?? null));
}
