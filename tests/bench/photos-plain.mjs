// Plain sharp: decodes once and writes what a recipe says. A contender of photos.mjs: photos-plain.mjs FOLDER RECIPE PHOTO…
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cores, sharp } from './photo-runs.mjs';

const [into, said, ...photos] = process.argv.slice(2);
const { widths, formats } = JSON.parse(said);
sharp.concurrency(1);
sharp.cache(false);
const one = async (photo, folder) => {
  mkdirSync(folder);
  const widest = await sharp(photo).autoOrient().resize({ width: widths.at(-1) }).raw().toBuffer({ resolveWithObject: true });
  await Promise.all(widths.map(async width => {
    const sized = width === widest.info.width ? widest : await sharp(widest.data, { raw: widest.info }).resize({ width }).raw().toBuffer({ resolveWithObject: true });
    await Promise.all(formats.map(({ format, extension, options }) => sharp(sized.data, { raw: sized.info })[format](options).toFile(join(folder, `${width}.${extension}`))));
  }));
};
let next = 0;
await Promise.all(Array.from({ length: cores + 1 }, async () => { while (next < photos.length) { const i = next++; await one(photos[i], join(into, String(i))); } }));
