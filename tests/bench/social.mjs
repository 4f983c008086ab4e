// social.mjs [COUNT] [--write]: what five accounts a profile add to a build of COUNT profiles (10000 when not said): the same profiles without and with them, by turns.
//   SHOWCASE=path of the published program   (default: publishes it, ReadyToRun, into a temporary folder)
//   ROUNDS=n                                 (default 5; the best of them counts: what else the machine does only adds)
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, counts, published, section, timed, workFolder } from './tools.mjs';

const work = workFolder('social');
const [count] = counts([10000]);
const rounds = Number(process.env.ROUNDS ?? 5);

// As people paste them: telephones' share buttons, country hosts, parameters, handles.
const accounts = n => [
  `https://www.instagram.com/demo.vitrines.${n}/?igsh=MzRlODBiNWFlZA==&utm_source=qr`,
  `fr-fr.facebook.com/demo.vitrines.${n}/about`,
  `https://youtube.com/@demo-vitrines-${n}?si=abcdef`,
  `https://fr.linkedin.com/in/demo-vitrines-${n}?trk=people-guest`,
  `@demovitrines${n}@mastodon.example`,
];

function profiles(name, lines) {
  const folder = corpus(work, count, name);
  const artisans = join(folder, 'content/artisans');
  readdirSync(artisans).sort().forEach((slug, n) => {
    const file = join(artisans, slug, 'index.md');
    const bare = readFileSync(file, 'utf8').replace(/^social:\n(?:  .*\n)+/m, '');
    writeFileSync(file, bare.replace(/^added:/m, `${lines(n)}added:`));
  });
  return folder;
}

const program = published(work);
const folders = { without: profiles('without', () => ''), with: profiles('with', n => `social:\n${accounts(n).map(a => `  - ${JSON.stringify(a)}\n`).join('')}`) };
const took = { without: [], with: [] };
for (let round = 0; round < rounds; round++) {
  for (const name of round % 2 ? ['with', 'without'] : ['without', 'with']) {
    const out = join(work, `out-${name}-${round}`);
    took[name].push(timed(work, program, ['--site', 'site', '--content', 'content', '--output', out], folders[name]));
  }
}
const of = (name, key) => Math.min(...took[name].map(r => r[key]));
console.error(Object.entries(took).map(([name, runs]) => `${name}: ${runs.map(r => `${r.wall} s (${r.cpu.toFixed(2)})`).join(', ')}`).join('\n'));
const more = key => ((of('with', key) / of('without', key) - 1) * 100).toFixed(1);
section('social', `## Five accounts a profile

\`node tests/bench/social.mjs\`: ${count.toLocaleString('en')} invented profiles without and with five accounts each, as people paste them, built by turns, the best of ${rounds} rounds.

| accounts a profile | wall s | CPU s |
|---|---|---|
| 0 | ${of('without', 'wall').toFixed(2)} | ${of('without', 'cpu').toFixed(2)} |
| 5 | ${of('with', 'wall').toFixed(2)} | ${of('with', 'cpu').toFixed(2)} |

They add ${more('wall')} % of wall time and ${more('cpu')} % of processor time.`);
