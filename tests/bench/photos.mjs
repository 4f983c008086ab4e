// photos.mjs [PHOTOS] [--write]: our photo worker against plain sharp that decodes once and writes the same variants with the same settings, both cold (40 photos when not said);
// then the whole program over 8 photos and over MANY, whose peak memory must not grow with them. Prints the section "photos" of docs/figures.md; --write puts it there.
//   SOURCE=folder of pictures   (default: ../shared/demo-photos)      ROUNDS=n (default 3)      MANY=n (default 500)
//   SHOWCASE=path of the published program   (default: publishes it, ReadyToRun, into a temporary folder)
// On a machine busy with other things only the processor's ratio means anything.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { byTurns, contender, cores, makePhotos, ours, recipe, renumbered } from './photo-runs.mjs';
import { counts, published, repository, section, timed, workFolder } from './tools.mjs';

const room = workFolder('photos');
const [count] = counts([40]);
const rounds = Number(process.env.ROUNDS ?? 3);
const many = Number(process.env.MANY ?? 500);
const photos = await makePhotos(process.env.SOURCE ?? resolve(repository, '../shared/demo-photos'), count, join(room, 'originals'));
const best = await byTurns({ plain: [contender('photos-plain.mjs')], ours: [ours] }, rounds, room, photos);
for (const i of photos.keys())
  for (const width of recipe.widths)
    for (const { extension } of recipe.formats) {
      const [a, b] = ['plain', 'ours'].map(name => readFileSync(join(room, `${name}-0`, String(i), `${width}.${extension}`)));
      if (!a.equals(b)) throw new Error(`photo ${i}, ${width}.${extension}: not the same bytes`);
    }
const ratio = key => (best.ours[key] / best.plain[key]).toFixed(3);
const row = (name, { wall, cpu, mib }) => `| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${mib.toFixed(0)} |`;

/** A site of COUNT different photos, ten an artisan, prepared by the program. */
function site(number) {
  const folder = join(room, `site-${number}`);
  mkdirSync(join(folder, 'site'), { recursive: true });
  writeFileSync(join(folder, 'site/showcase.yaml'), 'name: Essai\ntagline: x\ndescription: y\nurl: https://vitrine.example/\nregion: France\n');
  for (let i = 0; i < number; i += 10) {
    const artisan = join(folder, `content/artisans/atelier-${i}`);
    mkdirSync(artisan, { recursive: true });
    const files = Array.from({ length: Math.min(10, number - i) }, (_, k) => `p${i + k}.jpg`);
    files.forEach((file, k) => renumbered(photos[(i + k) % photos.length], i + k, join(artisan, file)));
    writeFileSync(join(artisan, 'index.md'), `---\nname: Atelier ${i}\ntrade: potier\nsummary: Des bols.\naddress: { postcode: "29000", town: Quimper }\nphotos: [${files.map(f => `{ file: ${f}, alt: Un bol }`).join(', ')}]\n---\n`);
  }
  const { wall, cpu, memory, said } = timed(room, program, ['images', '--lang', 'en'], folder);
  if (!said.includes(`${number} photos made`)) throw new Error(said);
  return `| ${number} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${(cpu / number).toFixed(2)} | ${memory.toFixed(0)} |`;
}
const program = published(room);
const sites = [8, many].map(site);

section('photos', `## Photos: beside plain sharp, and many of them

\`node tests/bench/photos.mjs\`: ${count} photos of 12 MP × ${recipe.widths.join('/')} px × AVIF and JPEG, cold, the best of ${rounds} rounds by turns, ${cores} cores. Both write the same bytes, compared file by file.

| | wall s | CPU s | peak MiB |
|---|---|---|---|
${row('plain sharp, decoding once', best.plain)}
${row('our worker', best.ours)}
| ratio | ${ratio('wall')} | ${ratio('cpu')} | |

\`showcase images\` over different photos of that size; the memory is the peak of the program or of its worker, whichever is larger.

| photos | wall s | CPU s | CPU s a photo | peak MiB |
|---|---|---|---|---|
${sites.join('\n')}`);
