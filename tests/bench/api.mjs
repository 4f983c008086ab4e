// api.mjs [COUNT…] (1000 and 10000 when not said): the data of COUNT invented profiles: time to write them, memory, files, bytes;
// then a republishing site's first sync and the sync of 1 % of changes, which is to cost under 5 % of it.
//   SHOWCASE=path of the published program      (default: publishes it, ReadyToRun, into a temporary folder)
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const repository = resolve(here, '../..');
const work = mkdtempSync(join(tmpdir(), 'showcase-api-'));
const counts = process.argv.slice(2).map(Number);

function publish() {
  const folder = join(work, 'program');
  execFileSync('dotnet', ['publish', join(repository, 'generator'), '-c', 'Release', '-r', `linux-${process.arch === 'arm64' ? 'arm64' : 'x64'}`,
    '--no-self-contained', '-p:PublishReadyToRun=true', '-p:RestoreLockedMode=false', `-p:NuGetLockFilePath=${join(work, 'lock.json')}`, '-v', 'q', '-o', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(join(folder, 'node'))) symlinkSync(join(repository, 'generator/node'), join(folder, 'node'));
  return join(folder, 'showcase');
}

/** What one run said, its wall seconds and peak MiB, by GNU time. */
function timed(args, cwd) {
  const report = join(work, 'time');
  const run = spawnSync('/usr/bin/time', ['-f', '%e %M', '-o', report, program, ...args, '--lang', 'en'], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  const [wall, memory] = readFileSync(report, 'utf8').trim().split(/\s+/).map(Number);
  return { said: run.stdout, wall, memory: memory / 1024 };
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

const stage = (said, name) => Number(said.match(new RegExp(`^  ${name} +([0-9.]+) s`, 'm'))[1]);
const delivered = said => { const [, number, unit] = said.match(/requests, ([0-9.]+) (kB|MB)/); return Number(number) * (unit === 'MB' ? 1e6 : 1e3); };

const program = process.env.SHOWCASE ?? publish();
console.log('| entries | writing the data s | whole build s | peak MiB | files of the data | MB | first sync s | MB | sync of 1 % s | MB | bytes, part | time, part |\n|---|---|---|---|---|---|---|---|---|---|---|---|');
for (const count of counts.length ? counts : [1000, 10000]) {
  const corpus = join(work, `corpus-${count}`);
  execFileSync('node', [join(here, 'corpus.mjs'), String(count), corpus], { stdio: 'ignore' });
  rmSync(join(corpus, 'peer'), { recursive: true, force: true });
  mkdirSync(join(corpus, 'themes'));
  symlinkSync(join(repository, 'themes/boulevard'), join(corpus, 'themes/boulevard'));
  const build = () => timed(['--site', 'site', '--content', 'content', '--output', 'dist'], corpus);
  const first = build();
  const data = measure(join(corpus, 'dist/api'));

  mkdirSync(join(corpus, 'federation'));
  writeFileSync(join(corpus, 'federation/showcase.yaml'), `name: F\ntagline: F\ndescription: F\nurl: https://federation.example/\nregion: F\nsources:\n  - { name: all, from: ../dist }\n`);
  const sync = () => timed(['sync', '--site', 'federation'], corpus);
  const whole = sync();
  const slugs = readdirSync(join(corpus, 'content/artisans')).sort();
  for (let i = 0; i < slugs.length; i += 100) {
    const path = join(corpus, 'content/artisans', slugs[i], 'index.md');
    writeFileSync(path, readFileSync(path, 'utf8') + '\nDu nouveau.\n');
  }
  build();
  // What starting the program costs is no part of either.
  const idle = timed(['sync', '--site', 'federation', '--help'], corpus).wall;
  const little = sync();
  const part = [delivered(little.said) / delivered(whole.said), Math.max(0, little.wall - idle) / (whole.wall - idle)];
  console.log(`| ${count} | ${stage(first.said, 'open data')} | ${first.wall} | ${Math.round(first.memory)} | ${data.files} | ${data.megabytes.toFixed(1)} | ${whole.wall} | ${(delivered(whole.said) / 1e6).toFixed(1)} | ${little.wall} | ${(delivered(little.said) / 1e6).toFixed(2)} | ${(part[0] * 100).toFixed(1)} % | ${(part[1] * 100).toFixed(1)} % |`);
  rmSync(corpus, { recursive: true, force: true });
}
rmSync(work, { recursive: true, force: true });
