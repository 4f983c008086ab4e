// photos-eleventy.mjs [PHOTOS] [--write]: our worker against Eleventy's image plugin with its default qualities, at equal visual quality: of each format ours takes the lowest
// quality at which butteraugli's 3-norm (lower is nearer) is no worse than the plugin's, over the photos and widths that are judged. 12 photos when not said.
// Prints the section "photos-eleventy" of docs/figures.md; --write puts it there. Needs butteraugli_main (Debian: libjxl-devtools); npm ci in eleventy-img/ is run when it is missing.
//   SOURCE=folder of pictures (default: ../shared/demo-photos)   ROUNDS=n (default 3)   JUDGED=n photos (default 4)
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { byTurns, contender, formats, makePhotos, ours, recipe, sharp } from './photo-runs.mjs';
import { counts, here, repository, section, workFolder } from './tools.mjs';

const room = workFolder('eleventy');
const [count] = counts([12]);
const rounds = Number(process.env.ROUNDS ?? 3);
const judged = Math.min(count, Number(process.env.JUDGED ?? 4));
if (!existsSync(join(here, 'eleventy-img/node_modules'))) execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: join(here, 'eleventy-img'), stdio: 'inherit' });
const photos = await makePhotos(process.env.SOURCE ?? resolve(repository, '../shared/demo-photos'), count, join(room, 'originals'));
const { widths } = recipe;
const eleventy = contender('photos-eleventy-run.mjs', process.env);

const pixels = file => sharp(file).removeAlpha().toColourspace('srgb').png({ compressionLevel: 1 });
for (let i = 0; i < judged; i++)
  for (const width of widths)
    await pixels(await sharp(photos[i], { sequentialRead: true }).resize({ width, fastShrinkOnLoad: false }).png({ compressionLevel: 1 }).toBuffer()).toFile(join(room, `original-${i}-${width}.png`));

async function norm(file, i, width) {
  const tried = join(room, 'tried.png');
  await pixels(file).toFile(tried);
  const said = execFileSync('butteraugli_main', [join(room, `original-${i}-${width}.png`), tried], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return Number(/3-norm: ([\d.]+)/.exec(said)[1]);
}

/** The mean over all judged files of one format in a contender's folder. */
async function judge(folder, { extension }) {
  let sum = 0;
  for (let i = 0; i < judged; i++)
    for (const width of widths) sum += await norm(readFileSync(join(folder, String(i), `${width}.${extension}`)), i, width);
  return sum / judged / widths.length;
}
const kib = (folder, { extension }) => {
  let sum = 0;
  for (let i = 0; i < count; i++) for (const width of widths) sum += statSync(join(folder, String(i), `${width}.${extension}`)).size;
  return sum / count / 1024;
};

const known = new Map();
async function reached(make, quality) {
  const name = `${make().format}-${quality}`;
  if (!known.has(name)) {
    const folder = join(room, `try-${name}`);
    mkdirSync(folder);
    await ours(photos.slice(0, judged), folder, { widths, formats: [make(quality)] });
    known.set(name, await judge(folder, make()));
  }
  return known.get(name);
}

/** The lowest of some qualities, which go up, at which our worker is no worse than `limit`: halved, since each costs minutes of judging. */
async function equal(make, qualities, limit) {
  let [low, high] = [0, qualities.length - 1];
  if (await reached(make, qualities[high]) > limit) throw new Error(`${make().format}: no quality up to ${qualities[high]} reaches ${limit}`);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (await reached(make, qualities[middle]) <= limit) high = middle;
    else low = middle + 1;
  }
  return { quality: qualities[high], reached: await reached(make, qualities[high]) };
}
const from = (low, high, step) => Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => low + i * step);

// What the plugin writes, what ours writes instead, and the qualities of ours to try, from the lowest.
const jpeg = ['jpeg', 'jpeg', from(70, 84, 2)];
const comparisons = [
  ['the site’s formats on both sides', [['avif', 'avif', from(46, 64, 2)], jpeg]],
  ['the plugin’s own formats on both sides', [['webp', 'webp', from(74, 90, 2)], jpeg]],
  ['each its own formats', [['webp', 'avif', from(46, 74, 2)], jpeg]],
];
const rows = [];
for (const [number, [name, made]] of comparisons.entries()) {
  const theirs = { widths, formats: made.map(([format]) => formats[format]()) };
  const probe = join(room, `probe-${number}`);
  mkdirSync(probe);
  await eleventy(photos.slice(0, judged), probe, theirs);
  const matched = [];
  for (const [format, our, qualities] of made) {
    const limit = await judge(probe, formats[format]());
    matched.push({ format: formats[our], limit, ...await equal(formats[our], qualities, limit) });
  }
  const own = { widths, formats: matched.map(m => m.format(m.quality)) };
  const [them, us] = [`eleventy-${number}`, `ours-${number}`];
  const best = await byTurns({ [them]: [eleventy, theirs], [us]: [ours, own] }, rounds, room, photos);
  const row = (who, key, of, norms) => {
    const sizes = of.formats.map(f => kib(join(room, `${key}-0`), f).toFixed(0)).join(' + ');
    return `| ${name} | ${who} ${of.formats.map(f => `${f.format}${key === us ? ` ${f.options.quality}` : ''}`).join(', ')} | ${norms.map(n => n.toFixed(2)).join(' / ')} | ${sizes} | ${best[key].wall.toFixed(2)} | ${best[key].cpu.toFixed(2)} | ${(best[key].cpu / best[them].cpu).toFixed(2)} |`;
  };
  rows.push(row('eleventy-img:', them, theirs, matched.map(m => m.limit)), row('ours:', us, own, matched.map(m => m.reached)));
}
section('photos-eleventy', `## Photos: at equal visual quality, beside Eleventy's image plugin

\`node tests/bench/photos-eleventy.mjs\`: ${count} photos of 12 MP × ${widths.join('/')} px, cold, the best of ${rounds} rounds by turns. The plugin has its default qualities; ours takes the lowest quality whose
butteraugli 3-norm (mean over ${judged} photos × ${widths.length} widths, against a plain reduction of the original; lower is nearer) is no worse. KiB: all widths of a photo, by format.

| comparison | who | norm, by format | KiB a photo | wall s | CPU s | CPU ÷ Eleventy |
|---|---|---|---|---|---|---|
${rows.join('\n')}`);
