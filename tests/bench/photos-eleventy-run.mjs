// Eleventy's image plugin with its default qualities, a contender of photos-eleventy.mjs: photos-eleventy-run.mjs FOLDER RECIPE PHOTO…
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { here } from './tools.mjs';

const { default: Image } = await import(pathToFileURL(createRequire(join(here, 'eleventy-img/package.json')).resolve('@11ty/eleventy-img')));
const [into, said, ...photos] = process.argv.slice(2);
const { widths, formats } = JSON.parse(said);
await Promise.all(photos.map((photo, i) => {
  const outputDir = join(into, String(i));
  mkdirSync(outputDir);
  return Image(photo, { widths, formats: formats.map(f => f.format), outputDir, urlPath: '/', useCache: false, filenameFormat: (id, src, width, format) => `${width}.${format === 'jpeg' ? 'jpg' : format}` });
}));
