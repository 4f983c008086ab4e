// api.mjs [COUNT…] (1000 and 10000 when not said): the data of COUNT invented profiles: time to write them, memory, files, bytes;
// then a republishing site's first sync and the sync of 1 % of changes: what part of it that costs. The build is a first one, whose cache is empty.
//   SHOWCASE=path of the published program      (default: publishes it, ReadyToRun, into a temporary folder)
import { readFileSync, readdirSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, counts, measure, published, section, timed as timedRun, workFolder } from './tools.mjs';

const work = workFolder('api');
const timed = (args, cwd) => timedRun(work, program, [...args, '--lang', 'en'], cwd);

const stage = (said, name) => Number(said.match(new RegExp(`^  ${name} +([0-9.]+) s`, 'm'))[1]);
const delivered = said => { const [, number, unit] = said.match(/requests, ([0-9.]+) (kB|MB)/); return Number(number) * (unit === 'MB' ? 1e6 : 1e3); };

const program = published(work);
const rows = [];
for (const count of counts([1000, 10000])) {
  const folder = corpus(work, count);
  const build = () => timed(['--site', 'site', '--content', 'content', '--output', 'dist'], folder);
  // A folder of WORK may hold an earlier run: each begins as on a fresh machine.
  for (const made of ['dist', 'federation', 'site/.showcase', '.cache']) rmSync(join(folder, made), { recursive: true, force: true });
  const first = build();
  const data = measure(join(folder, 'dist/api'));

  mkdirSync(join(folder, 'federation'), { recursive: true });
  writeFileSync(join(folder, 'federation/showcase.yaml'), `name: F\ntagline: F\ndescription: F\nurl: https://federation.example/\nregion: F\nsources:\n  - { name: all, from: ../dist }\n`);
  const sync = () => timed(['sync', '--site', 'federation'], folder);
  const whole = sync();
  const slugs = readdirSync(join(folder, 'content/artisans')).sort();
  for (let i = 0; i < slugs.length; i += 100) {
    const path = join(folder, 'content/artisans', slugs[i], 'index.md');
    writeFileSync(path, readFileSync(path, 'utf8') + '\nDu nouveau.\n');
  }
  build();
  // What starting the program costs is no part of either.
  const idle = timed(['sync', '--site', 'federation', '--help'], folder).cpu;
  const little = sync();
  const part = [delivered(little.said) / delivered(whole.said), Math.max(0, little.cpu - idle) / (whole.cpu - idle)];
  rows.push(`| ${count.toLocaleString('en')} | ${stage(first.said, 'open data')} | ${first.wall} | ${Math.round(first.memory)} | ${data.files} | ${data.megabytes.toFixed(1)} | ${whole.wall} | ${(delivered(whole.said) / 1e6).toFixed(1)} | ${little.wall} | ${(delivered(little.said) / 1e6).toFixed(2)} | ${(part[0] * 100).toFixed(1)} % | ${(part[1] * 100).toFixed(1)} % |`);
  if (!process.env.WORK) rmSync(folder, { recursive: true, force: true });
}
section('api', `## Open data and syncing

\`node tests/bench/api.mjs\`, invented profiles: the data under \`/api/v1/\` as part of one first build (its cache is empty), then a republishing site's first sync and its sync after one profile in a hundred changed.

| entries | writing the data s | whole build s | peak MiB | files of the data | MB | first sync s | MB | sync of 1 % s | MB | bytes, part | processor time, part |
|---|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}`);
