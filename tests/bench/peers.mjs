// peers.mjs [COUNT…] [--write]: the same profiles built by every peer of the kit that is installed, beside us (1000 when not said). Eleventy and Astro are fetched with npm into a copy
// of the kit, Hugo and Jekyll are taken where the machine has them (Debian: hugo, jekyll). Jekyll's time grows with the square of the profiles: it is left out above 2,000.
// Prints the section "peers" of docs/figures.md; --write puts it there.
//   SHOWCASE=path of the published program   PEERS=folder of the kit (default: ../shared/bench)   ROUNDS=n (default 3; the best counts)
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { corpus, counts, measure, published, repository, samePages, section, timed, workFolder } from './tools.mjs';

const work = workFolder('peers');
const rounds = Number(process.env.ROUNDS ?? 3);
const kit = process.env.PEERS ?? resolve(repository, '../shared/bench');
if (!existsSync(kit)) throw new Error(`The peers' kit is not in ${kit}: say PEERS=folder`);
const program = published(work);
// The kit's scripts write beside themselves.
const own = join(work, 'kit');
cpSync(kit, own, { recursive: true });
for (const entry of readdirSync(own, { recursive: true, withFileTypes: true })) chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() || entry.name.endsWith('.sh') ? 0o755 : 0o644);
const npm = (folder, ...args) => spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' }).status === 0;
mkdirSync(join(own, 'node'), { recursive: true });
writeFileSync(join(own, 'node/package.json'), '{"private":true}');
const node = Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : npm(join(own, 'node'), 'install', 'node@24') ? join(own, 'node/node_modules/node/bin/node') : null;
if (node) process.env.NODE = node;
const has = name => spawnSync(name, ['--version']).status === 0 || spawnSync(name, ['version']).status === 0;
// A lock that was made on another kind of machine may lack parts: then without it.
const restored = name => npm(join(own, name), 'ci') || npm(join(own, name), 'install');
const peers = [
  ['Hugo', 'hugo', has('hugo')],
  ['Eleventy', 'eleventy', node && restored('eleventy')],
  ['Astro', 'astro', node && restored('astro')],
  ['Jekyll', 'jekyll', has('jekyll')],
].filter(([, , installed]) => installed);

const rows = [];
for (const count of counts([1000])) {
  const folder = corpus(work, count);
  const settings = join(folder, 'site/showcase.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(samePages, '') + samePages); // a folder that was kept has it
  const runs = [['Showcase, the same pages', out => [program, ['--site', 'site', '--content', 'content', '--output', out]]],
    ...peers.filter(([, id]) => id !== 'jekyll' || count <= 2000).map(([name, id]) => [name, out => ['sh', [join(own, id, 'run.sh'), join(folder, 'peer'), out]]])];
  const best = new Map();
  for (let round = 0; round < rounds; round++)
    for (const [name, command] of runs) {
      const out = join(work, `out-${count}-${name.replace(/\W/g, '')}-${round}`);
      const took = timed(work, ...command(out), folder);
      if (!(best.get(name)?.wall <= took.wall)) best.set(name, { ...took, ...measure(out) });
    }
  const us = best.get(runs[0][0]);
  for (const [name, r] of best)
    rows.push(`| ${count.toLocaleString('en')} | ${name} | ${r.wall.toFixed(2)} | ${r.cpu.toFixed(2)} | ${Math.round(r.memory)} | ${r.files.toLocaleString('en')} | ${r.megabytes.toFixed(1)} | ${(us.wall / r.wall).toFixed(2)} | ${(us.cpu / r.cpu).toFixed(2)} |`);
}
section('peers', `## Beside the other generators

\`node tests/bench/peers.mjs\`: the same profiles and the same set of pages (the kit of \`shared/bench\`), cold, fresh folder each time, the best of ${rounds} rounds by turns. Our cache (bundles, icons, posters, gazetteer) is kept between runs.

| profiles | tool | wall s | CPU s | peak MiB | files | MB | our wall ÷ its | our CPU ÷ its |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}`);
