// Draws the application's icons: node app-icons.mjs drawing.svg folder 180 512…  writes folder/icon-180.png and so on.
import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const [drawing, folder, ...sizes] = process.argv.slice(2);
const svg = await readFile(drawing);
const work = `${folder}.${process.pid}`;
await mkdir(work, { recursive: true });
for (const size of sizes.map(Number)) {
  await sharp(svg, { density: 72 * size / 512, limitInputPixels: 4_000_000 })
    .resize(size, size, { fit: 'cover' })
    .png({ palette: true, effort: 10 })
    .toFile(join(work, `icon-${size}.png`));
}
await rename(work, folder).catch(error => { if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error; });
