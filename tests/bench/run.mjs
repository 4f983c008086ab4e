// run.mjs [COUNT…]: builds COUNT invented profiles (1000 and 10000 when not said) with Showcase and, side by side, with Hugo, and prints a table.
//   SHOWCASE=path of the published program      (default: publishes it, ReadyToRun, into a temporary folder)
//   PEERS=folder of the peers' kit              (default: ../shared/bench beside the repository; without it Hugo is left out)
//   ROUNDS=n                                    (default 3; the best of them counts)
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const repository = resolve(here, '../..');
const work = mkdtempSync(join(tmpdir(), 'showcase-bench-'));
const rounds = Number(process.env.ROUNDS ?? 3);
const counts = process.argv.slice(2).map(Number);
const peers = process.env.PEERS ?? resolve(repository, '../shared/bench');
const hugo = existsSync(join(peers, 'hugo/run.sh')) && spawnSync('hugo', ['version']).status === 0;

function publish() {
  const folder = join(work, 'program');
  execFileSync('dotnet', ['publish', join(repository, 'generator'), '-c', 'Release', '-r', `linux-${process.arch === 'arm64' ? 'arm64' : 'x64'}`,
    '--no-self-contained', '-p:PublishReadyToRun=true', '--artifacts-path', join(work, 'artifacts'), `-p:NuGetLockFilePath=${join(work, 'packages.lock.json')}`, '-v', 'q', '-o', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(join(folder, 'node'))) symlinkSync(join(repository, 'generator/node'), join(folder, 'node'));
  return join(folder, 'showcase');
}

/** Wall seconds, processor seconds and peak MiB of one run, by GNU time. */
function timed(command, args, cwd) {
  const report = join(work, 'time');
  const run = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', '-o', report, command, ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (run.status !== 0) throw new Error(`${command} ended with ${run.status}`);
  const [wall, user, system, memory] = readFileSync(report, 'utf8').trim().split(/\s+/).map(Number);
  return { wall, cpu: user + system, memory: memory / 1024 };
}

function measure(folder) {
  let files = 0, bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files++;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, megabytes: bytes / 1e6 };
}

const program = process.env.SHOWCASE ?? publish();
const rows = [];
for (const count of counts.length ? counts : [1000, 10000]) {
  const corpus = join(work, `corpus-${count}`);
  execFileSync('node', [join(here, 'corpus.mjs'), String(count), corpus], { stdio: 'ignore' });
  mkdirSync(join(corpus, 'themes'));
  symlinkSync(join(here, 'theme-plain'), join(corpus, 'themes/theme-plain'));
  symlinkSync(join(repository, 'themes/boulevard'), join(corpus, 'themes/boulevard'));
  const settings = readFileSync(join(corpus, 'site/showcase.yaml'), 'utf8');
  const showcase = out => [program, ['--site', 'site', '--content', 'content', '--output', out], corpus];
  const tools = [
    ['Hugo, its kit', hugo ? out => ['sh', [join(peers, 'hugo/run.sh'), join(corpus, 'peer'), out], corpus] : null, null],
    ['Showcase, plain theme', showcase, 'theme-plain'],
    ['Showcase, boulevard', showcase, 'boulevard'],
    ['Showcase, nothing changed', showcase, 'boulevard'],
  ];
  const best = new Map();
  for (let round = 0; round < rounds; round++) {
    for (const [name, command, theme] of tools) {
      if (!command) continue;
      if (theme) writeFileSync(join(corpus, 'site/showcase.yaml'), settings.replace(/^theme: .*$/m, `theme: ${theme}`));
      // A fresh folder each time: rebuilding over a tree just deleted measures the file system.
      const out = join(work, `out-${count}-${name === 'Showcase, nothing changed' ? 'Showcase, boulevard' : name}-${round}`);
      const took = timed(...command(out));
      const kept = best.get(name);
      best.set(name, { ...(kept && kept.wall <= took.wall ? kept : took), ...measure(out) });
    }
  }
  const reference = best.get('Hugo, its kit');
  for (const [name, r] of best) {
    rows.push(`| ${count} | ${name} | ${r.wall.toFixed(2)} | ${r.cpu.toFixed(2)} | ${Math.round(r.memory)} | ${r.files} | ${r.megabytes.toFixed(1)} | ${reference ? (r.wall / reference.wall).toFixed(2) : '–'} | ${reference ? (r.memory / reference.memory).toFixed(2) : '–'} |`);
  }
}
console.log('| profiles | tool | wall s | CPU s | peak MiB | files | MB | wall ÷ Hugo | memory ÷ Hugo |\n|---|---|---|---|---|---|---|---|---|');
console.log(rows.join('\n'));
rmSync(work, { recursive: true, force: true });
