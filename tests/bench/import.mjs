// import.mjs [COUNT…] (1500, 6000 and 24000 when not said): a list of COUNT shops as open data has them (OpenStreetMap's tags, INSEE codes, chains, doubles, towns and
// trades that nobody knows) becomes profiles: time and memory of the first import, of the same list again, and of a check of what came of it. Time is to grow as the list does.
//   SHOWCASE=path of the published program      (default: publishes it, ReadyToRun, into a temporary folder)
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { corpus, counts, published, random, repository, section, timed, workFolder } from './tools.mjs';

const require = createRequire(join(repository, 'generator/node/'));
const communes = require('@etalab/decoupage-administratif/data/communes.json').filter(c => c.type === 'commune-actuelle' && c.codesPostaux?.length && c.departement.length === 2);
const kinds = ['bakery', 'hairdresser', 'butcher', 'florist', 'pottery', 'shoe_repair', 'optician', 'supermarket', 'cheese', 'pastry', 'car_repair'];
const streets = ['rue de la Paix', 'place de l’Église', 'quai de l’Odet', 'ZA de Kergonan', 'avenue Jean-Jaurès'];

/** A quarter has no INSEE code, a fiftieth a town that does not exist, a twentieth is there twice. */
function list(count) {
  const r = random(count), pick = from => from[Math.floor(r() * from.length)];
  const rows = ['osm_id,shop,name,brand,opening_hours,phone,website,siret,address,com_insee,cp,com_nom,lat,lon'];
  for (let i = 0; i < count; i++) {
    if (i > 20 && r() < 0.05) { rows.push(rows[1 + Math.floor(r() * i)].replace(/^[^,]*/, i)); continue; }
    const commune = communes[Math.floor(communes.length * r() ** 2)], lost = r() < 0.02;
    const name = r() < 0.1 ? '' : r() < 0.2 ? 'Boulangerie' : `"Chez ${String.fromCharCode(65 + r() * 26)}${Math.floor(r() * count)}, ${pick(['artisan', 'atelier', 'maison'])}"`;
    rows.push([i, pick(kinds), name, r() < 0.07 ? 'Enseigne' : '', r() < 0.3 ? '' : '"Mo-Fr 09:00-12:00,14:00-18:30; Sa 09:00-12:00"', r() < 0.5 ? '' : `+33 2 61 91 ${10 + Math.floor(r() * 90)} ${10 + Math.floor(r() * 90)}`, '', '',
      `"${1 + Math.floor(r() * 99)} ${pick(streets)}"`, r() < 0.25 || lost ? '' : commune.code, lost ? '' : commune.codesPostaux[0], `"${lost ? `Kervilien-${i % 97}` : commune.nom}"`, '', ''].join(','));
  }
  return rows.join('\n') + '\n';
}

const work = workFolder('import');
const program = published(work);
const rows = [];
for (const count of counts([1500, 6000, 24000])) {
  const folder = corpus(work, 10, `import-${count}`);
  for (const made of ['content/artisans', 'content/.imports.json', 'dist']) rmSync(join(folder, made), { recursive: true, force: true });
  mkdirSync(join(folder, 'content/artisans'), { recursive: true });
  writeFileSync(join(folder, 'shops.csv'), list(count));
  const run = (...args) => timed(work, program, [...args, '--site', 'site', '--content', 'content', '--lang', 'en'], folder);
  const bring = () => run('import', 'shops.csv', '--yes', '--report', 'report.txt');
  bring(); // makes the gazetteer of the cache, which every later run reads
  for (const made of ['content/artisans', 'content/.imports.json']) rmSync(join(folder, made), { recursive: true, force: true });
  const first = bring(), again = bring(), check = run('check');
  const written = Number(first.said.match(/([\d,]+) new profiles/)[1].replaceAll(",", ""));
  rows.push(`| ${count.toLocaleString('en')} | ${written.toLocaleString('en')} | ${first.wall} | ${(first.cpu / count * 1000).toFixed(2)} | ${Math.round(first.memory)} | ${again.wall} | ${check.wall} |`);
  if (!process.env.WORK) rmSync(folder, { recursive: true, force: true });
}
section('import', `## Importing a list

\`node tests/bench/import.mjs\`, invented shops all over France: the first import, the same list again, and a check of what came of it.

| shops | profiles written | import s | processor ms a shop | peak MiB | again s | check s |
|---|---|---|---|---|---|---|
${rows.join('\n')}`);
