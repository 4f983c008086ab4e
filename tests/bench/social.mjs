// social.mjs [COUNT]: what five accounts a profile add to a build of COUNT profiles (10000 when not said): the same profiles without and with them, by turns.
//   SHOWCASE=path of the published program   (default: publishes it, ReadyToRun, into a temporary folder)
//   ROUNDS=n                                 (default 5; the median of them counts)
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const repository = resolve(here, '../..');
const work = mkdtempSync(join(tmpdir(), 'showcase-social-'));
const count = Number(process.argv[2] ?? 10000);
const rounds = Number(process.env.ROUNDS ?? 5);

function publish() {
  const folder = join(work, 'program');
  execFileSync('dotnet', ['publish', join(repository, 'generator'), '-c', 'Release', '-r', `linux-${process.arch === 'arm64' ? 'arm64' : 'x64'}`,
    '--no-self-contained', '-p:PublishReadyToRun=true', '--artifacts-path', join(work, 'artifacts'), `-p:NuGetLockFilePath=${join(work, 'packages.lock.json')}`, '-v', 'q', '-o', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(join(folder, 'node'))) symlinkSync(join(repository, 'generator/node'), join(folder, 'node'));
  return join(folder, 'showcase');
}

// As people paste them: telephones' share buttons, country hosts, parameters, handles.
const accounts = n => [
  `https://www.instagram.com/demo.vitrines.${n}/?igsh=MzRlODBiNWFlZA==&utm_source=qr`,
  `fr-fr.facebook.com/demo.vitrines.${n}/about`,
  `https://youtube.com/@demo-vitrines-${n}?si=abcdef`,
  `https://fr.linkedin.com/in/demo-vitrines-${n}?trk=people-guest`,
  `@demovitrines${n}@mastodon.example`,
];

function corpus(name, lines) {
  const folder = join(work, name);
  execFileSync('node', [join(here, 'corpus.mjs'), String(count), folder], { stdio: 'ignore' });
  rmSync(join(folder, 'peer'), { recursive: true, force: true });
  mkdirSync(join(folder, 'themes'));
  symlinkSync(join(repository, 'themes/boulevard'), join(folder, 'themes/boulevard'));
  const artisans = join(folder, 'content/artisans');
  readdirSync(artisans).sort().forEach((slug, n) => {
    const file = join(artisans, slug, 'index.md');
    const bare = readFileSync(file, 'utf8').replace(/^social:\n(?:  .*\n)+/m, '');
    writeFileSync(file, bare.replace(/^added:/m, `${lines(n)}added:`));
  });
  return folder;
}

const program = process.env.SHOWCASE ?? publish();
const folders = { without: corpus('without', () => ''), with: corpus('with', n => `social:\n${accounts(n).map(a => `  - ${JSON.stringify(a)}\n`).join('')}`) };
const took = { without: [], with: [] };
for (let round = 0; round < rounds; round++) {
  for (const name of round % 2 ? ['with', 'without'] : ['without', 'with']) {
    const out = join(work, `out-${name}-${round}`), report = join(work, 'time');
    const run = spawnSync('/usr/bin/time', ['-f', '%e %U %S', '-o', report, program, '--site', 'site', '--content', 'content', '--output', out], { cwd: folders[name], stdio: ['ignore', 'ignore', 'inherit'] });
    if (run.status !== 0) throw new Error(`the build ${name} accounts ended with ${run.status}`);
    const [wall, user, system] = readFileSync(report, 'utf8').trim().split(/\s+/).map(Number);
    took[name].push({ wall, cpu: user + system });
    rmSync(out, { recursive: true, force: true });
  }
}
const median = (rows, key) => rows.map(r => r[key]).sort((a, b) => a - b)[Math.floor(rows.length / 2)];
console.log('| accounts a profile | wall s | CPU s |\n|---|---|---|');
for (const [label, name] of [[0, 'without'], [5, 'with']]) console.log(`| ${label} | ${median(took[name], 'wall').toFixed(2)} | ${median(took[name], 'cpu').toFixed(2)} |`);
console.log(`five accounts add ${((median(took.with, 'wall') / median(took.without, 'wall') - 1) * 100).toFixed(1)} % of wall time, ${((median(took.with, 'cpu') / median(took.without, 'cpu') - 1) * 100).toFixed(1)} % of processor time`);
rmSync(work, { recursive: true, force: true });
