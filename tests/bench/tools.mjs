// What the benchmarks share: the published program, GNU time, sizes of a folder, and the sections of docs/figures.md.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const repository = resolve(here, '../..');

/** A temporary folder, gone when the process ends well or badly. WORK=folder keeps everything there. */
export function workFolder(name) {
  if (process.env.WORK) return resolve(process.env.WORK);
  const folder = mkdtempSync(join(tmpdir(), `showcase-${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The program as people install it (ReadyToRun); SHOWCASE=path takes one that is published already. */
export function published(work) {
  if (process.env.SHOWCASE) return process.env.SHOWCASE;
  const folder = join(work, 'program');
  execFileSync('dotnet', ['publish', join(repository, 'generator'), '-c', 'Release', '-r', `linux-${process.arch === 'arm64' ? 'arm64' : 'x64'}`,
    '--no-self-contained', '-p:PublishReadyToRun=true', '--artifacts-path', join(work, 'artifacts'), `-p:NuGetLockFilePath=${join(work, 'packages.lock.json')}`, '-v', 'q', '-o', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(join(folder, 'node'))) symlinkSync(join(repository, 'generator/node'), join(folder, 'node'));
  return join(folder, 'showcase');
}

/** COUNT invented profiles as a site with the theme boulevard, and the peers' dialect of them in peer/. */
export function corpus(work, count, name = `corpus-${count}`) {
  const folder = join(work, name);
  if (existsSync(folder)) return folder;
  execFileSync('node', [join(here, 'corpus.mjs'), String(count), folder], { stdio: 'ignore' });
  mkdirSync(join(folder, 'themes'));
  symlinkSync(join(repository, 'themes/boulevard'), join(folder, 'themes/boulevard'));
  return folder;
}

/** A line of showcase.yaml: leaves out what the peers' kit does not have at all. */
export const samePages = 'leave_out: [data, search, map, feeds, posters]\n';

/** What one run said, its wall and processor seconds and its peak MiB, by GNU time. */
export function timed(work, command, args, cwd) {
  const report = join(work, 'time');
  spawnSync('sync'); // what the run before has written must not be on its way to the disk while this one is timed
  const run = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', '-o', report, command, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`${command} ended with ${run.status}: ${run.stdout}${run.stderr}`);
  const [wall, user, system, memory] = readFileSync(report, 'utf8').trim().split(/\s+/).map(Number);
  return { said: run.stdout, wall, cpu: user + system, memory: memory / 1024 };
}

/** Files and megabytes of a folder. */
export function measure(folder) {
  let files = 0, bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files++;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, megabytes: bytes / 1e6 };
}

/** mulberry32: small, and the same on every machine. */
export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Prints a section, and puts it into docs/figures.md (FIGURES=another page) when the script was started with --write. */
export function section(name, text) {
  console.log(text);
  if (!process.argv.includes('--write')) return;
  const path = process.env.FIGURES ?? join(repository, 'docs/figures.md');
  const page = readFileSync(path, 'utf8'), [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const block = `${from}\n${text.trim()}\n${to}`;
  writeFileSync(path, page.includes(from) ? page.slice(0, page.indexOf(from)) + block + page.slice(page.indexOf(to) + to.length) : `${page.trimEnd()}\n\n${block}\n`);
}

/** Numbers of the command line: how many profiles. */
export const counts = usual => {
  const said = process.argv.slice(2).filter(a => /^\d+$/.test(a)).map(Number);
  return said.length ? said : usual;
};
