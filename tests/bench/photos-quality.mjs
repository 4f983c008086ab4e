// Weighs encoder settings against each other: bytes, processor time and butteraugli's 3-norm (lower is nearer the original).
// Usage: node tests/bench/photos-quality.mjs WIDTH PHOTO...     needs butteraugli_main (Debian: libjxl-devtools)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const sharp = createRequire(new URL('../../generator/node/package.json', import.meta.url))('sharp');
sharp.concurrency(1);
sharp.cache(false);

const avif = (quality, effort, more = {}) => [`AVIF q${quality} effort ${effort} ${Object.values(more).join(' ')}`, image => image.avif({ quality, effort, ...more })];
const half = { chromaSubsampling: '4:2:0' };
const candidates = [
  avif(50, 2), avif(50, 2, half), avif(50, 2, { tune: 'ssim' }),
  ...[0, 1, 2, 3, 4].map(effort => avif(55, effort, half)),
  ['WebP q75', image => image.webp({ quality: 75 })],
  ['JPEG q72', image => image.jpeg({ quality: 72 })],
  ['JPEG q78', image => image.jpeg({ quality: 78 })],
  ['mozjpeg q72', image => image.jpeg({ quality: 72, mozjpeg: true })],
];

const [width, ...photos] = process.argv.slice(2);
const room = mkdtempSync(join(tmpdir(), 'showcase-photos-'));
const totals = new Map(candidates.map(([name]) => [name, { bytes: 0, cpu: 0, norm: 0 }]));
try {
  for (const photo of photos) {
    const { data, info } = await sharp(photo).autoOrient().resize(Number(width), null, { withoutEnlargement: true }).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    const original = join(room, 'original.png');
    const tried = join(room, 'tried.png');
    await sharp(data, { raw: info }).png({ compressionLevel: 1 }).toFile(original);
    for (const [name, encode] of candidates) {
      const before = process.cpuUsage();
      const file = await encode(sharp(data, { raw: info })).toBuffer();
      const { user, system } = process.cpuUsage(before);
      await sharp(file).png({ compressionLevel: 1 }).toFile(tried);
      const said = execFileSync('butteraugli_main', [original, tried], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      const total = totals.get(name);
      total.bytes += file.length;
      total.cpu += (user + system) / 1000;
      total.norm += Number(/3-norm: ([\d.]+)/.exec(said)[1]);
    }
  }
} finally {
  rmSync(room, { recursive: true });
}
console.log(`| ${photos.length} photos, ${width} px | KiB | CPU ms | 3-norm |\n|---|---|---|---|`);
for (const [name, { bytes, cpu, norm }] of totals)
  console.log(`| ${name.trim()} | ${(bytes / 1024 / photos.length).toFixed(1)} | ${(cpu / photos.length).toFixed(0)} | ${(norm / photos.length).toFixed(3)} |`);
