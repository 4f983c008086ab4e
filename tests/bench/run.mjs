// run.mjs [COUNT…] [--write]: builds COUNT invented profiles without photos (1000 and 10000 when not said) with Showcase and, side by side, with Hugo.
// Prints the section "build" of docs/figures.md; --write puts it there.
//   SHOWCASE=path of the published program      (default: publishes it, ReadyToRun, into a temporary folder)
//   PEERS=folder of the peers' kit              (default: ../shared/bench beside the repository; without it Hugo is left out)
//   ROUNDS=n                                    (default 5; the best of them counts)      MANY_ROUNDS=n for more than 20,000 profiles (default 2)
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { corpus, counts, measure, published, repository, samePages, section, timed, workFolder } from './tools.mjs';

const work = workFolder('bench');
const rounds = Number(process.env.ROUNDS ?? 5);
const roundsOf = count => count > 20_000 ? Math.min(rounds, Number(process.env.MANY_ROUNDS ?? 2)) : rounds;
const peers = process.env.PEERS ?? resolve(repository, '../shared/bench');
const hugo = existsSync(join(peers, 'hugo/run.sh')) && spawnSync('hugo', ['version']).status === 0;
const program = published(work);

// The peers' kit writes a page and a JSON file for each profile, lists by trade and town, a feed, a sitemap and one GeoJSON file.
// "The same pages" leaves out what it does not have at all; a vitrine's second file is then its QR code.
const leftOut = { same: samePages, all: '' };
const rows = [];
for (const count of counts([1000, 10000])) {
  const folder = corpus(work, count);
  const settings = readFileSync(join(folder, 'site/showcase.yaml'), 'utf8');
  const outOf = (name, round) => join(work, `out-${count}-${name}-${round}`);
  const showcase = (name, round) => [program, ['--site', 'site', '--content', 'content', '--output', outOf(name, round)]];
  const tools = [
    ['Hugo', 'hugo', hugo ? round => ['sh', [join(peers, 'hugo/run.sh'), join(folder, 'peer'), outOf('hugo', round)]] : null],
    ['Showcase, the same pages', 'same', round => showcase('same', round)],
    ['Showcase, everything', 'all', round => showcase('all', round)],
    ['Showcase, everything, nothing changed', 'again', round => showcase('all', round)],
  ];
  const best = new Map();
  for (let round = 0; round < roundsOf(count); round++) {
    for (const [name, id, command] of tools) {
      if (!command) continue;
      // Written anew only where it differs: a saved file is a changed one.
      const [site, wanted] = [join(folder, 'site/showcase.yaml'), settings + (leftOut[id] ?? '')];
      if (readFileSync(site, 'utf8') !== wanted) writeFileSync(site, wanted);
      // A fresh folder each time: rebuilding over a tree just deleted measures the file system.
      const took = timed(work, ...command(round), folder);
      const kept = best.get(name);
      best.set(name, { ...(kept && kept.wall <= took.wall ? kept : took), ...measure(outOf(id === 'again' ? 'all' : id, round)) });
    }
  }
  writeFileSync(join(folder, 'site/showcase.yaml'), settings);
  const reference = best.get('Hugo');
  const ratio = (r, key) => reference ? (r[key] / reference[key]).toFixed(2) : '–';
  for (const [name, r] of best)
    rows.push(`| ${count.toLocaleString('en')} | ${name} | ${r.wall.toFixed(2)} | ${r.cpu.toFixed(2)} | ${Math.round(r.memory)} | ${r.files.toLocaleString('en')} | ${r.megabytes.toFixed(1)} | ${ratio(r, 'wall')} | ${ratio(r, 'cpu')} | ${ratio(r, 'memory')} |`);
}
section('build', `## Building without photos, beside Hugo

\`node tests/bench/run.mjs\`, invented profiles, cold, fresh folder each time, the best of ${rounds} rounds that take turns (${roundsOf(Infinity)} for more than 20,000 profiles), on two cores. Our cache (bundles, icons, posters, gazetteer) is kept between runs. Hugo builds the same profiles with the kit of \`shared/bench\`;
"the same pages" is \`leave_out: [data, search, map, feeds, posters]\`, "everything" is a site that says nothing. Compare ratios within the table, not seconds between machines.

| profiles | tool | wall s | CPU s | peak MiB | files | MB | wall ÷ Hugo | CPU ÷ Hugo | memory ÷ Hugo |
|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}`);
