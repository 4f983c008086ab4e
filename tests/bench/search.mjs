// search.mjs [COUNT…] [--write]: what a search costs at COUNT invented profiles (1000 10000 100000 when not said): the index's making, its size, and what a visitor fetches.
// Prints the section "search" of docs/figures.md, and writes it there when told to.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { visitor } from '../node/search-visitor.mjs';
import { counts as said, section } from './tools.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const repository = resolve(here, '../..');
const work = process.env.WORK ?? mkdtempSync(join(tmpdir(), 'showcase-search-'));
const counts = said([1000, 10_000, 100_000]);

function built() {
  execFileSync('dotnet', ['build', join(repository, 'generator'), '-c', 'Release', '-v', 'q', '-nologo', '-nodeReuse:false'], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(repository, 'generator/bin/Release/net10.0/showcase.dll');
}

function sizes(folder, keep) {
  let files = 0, bytes = 0, gzip = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !keep(path)) continue;
    files++;
    bytes += statSync(path).size;
    if (files < 50) gzip += gzipSync(readFileSync(path)).length;
  }
  return { files, bytes, gzip };
}

// The search's script with all that it imports at once, and its styles.
function scripts(folder) {
  const names = readdirSync(folder);
  const wanted = names.filter(n => /^finder-[^/]*\.(js|css)$/.test(n));
  for (const name of wanted) {
    if (!name.endsWith('.js')) continue;
    for (const [, part] of readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      if (!wanted.includes(part)) wanted.push(part);
  }
  return sizes(folder, path => wanted.includes(path.slice(folder.length + 1)));
}

const kb = n => (n / 1000).toFixed(n < 10_000 ? 1 : 0);
// Each kind of question, from a page just opened and as the next one after another.
const questions = [
  ['a trade', { q: 'potier' }], ['a town', { q: 'quimper' }], ['a name', { q: 'kermarrec' }], ['a skill and a trade', { q: 'restauration ebeniste' }], ['a typing mistake', { q: 'boulagner' }],
  ['three letters', { q: 'men' }], ['a common word', { q: 'atelier' }], ['near a town', { near: 'Rennes' }], ['a trade near a postcode', { q: 'luthier', near: '29000' }], ['a facet', { filters: { trade: ['relieur'], dep: ['35'] } }],
];

const program = built();
const made = [], visits = [];
for (const count of counts) {
  const [corpus, dist] = [join(work, `corpus-${count}`), join(work, `dist-${count}`)];
  if (!existsSync(corpus)) {
    execFileSync('node', [join(here, 'corpus.mjs'), String(count), corpus], { stdio: 'ignore' });
  }
  if (!existsSync(join(corpus, 'themes'))) symlinkSync(join(repository, 'themes'), join(corpus, 'themes'));
  const report = join(work, 'time');
  const run = spawnSync('/usr/bin/time', ['-f', '%e %M', '-o', report, 'dotnet', program, '--site', 'site', '--content', 'content', '--output', dist], { cwd: corpus, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  const seconds = /(?:index de recherche|search index)\s+([\d.,]+)/.exec(run.stdout + run.stderr)?.[1].replace(',', '.') ?? '?';
  const [, memory] = readFileSync(report, 'utf8').trim().split(/\s+/).map(Number);
  const search = sizes(join(dist, 'search'), () => true);
  made.push(`| ${count.toLocaleString('en')} | ${seconds} s | ${Math.round(memory / 1024)} MB | ${search.files.toLocaleString('en')} | ${(search.bytes / 1e6).toFixed(1)} MB |`);

  const script = scripts(join(dist, 'assets'));
  const rows = [];
  for (const [name, question] of questions) {
    const fresh = await visitor(dist);
    const answer = await fresh.ask(question);
    const first = { ...fresh.fetched };
    const later = await visitor(dist);
    await later.ask({ q: 'tisserand' });
    const before = { ...later.fetched };
    await later.ask(question);
    rows.push({ name, count: answer.count, first: { gzip: first.gzip + script.gzip, bytes: first.bytes + script.bytes, files: first.files }, next: { gzip: later.fetched.gzip - before.gzip, bytes: later.fetched.bytes - before.bytes, files: later.fetched.files - before.files } });
  }
  for (const { name, count: found, first, next } of rows)
    visits.push(`| ${count.toLocaleString('en')} | ${name} | ${found.toLocaleString('en')} | ${kb(first.gzip)} KB (${kb(first.bytes)}) in ${first.files} | ${kb(next.gzip)} KB (${kb(next.bytes)}) in ${next.files} |`);
}
section('search', `## Search: the index and what a visitor fetches

\`tests/bench/search.mjs\`, invented profiles. The memory is the peak of the whole build, of which the index is a part. Bytes are compressed (gzip) as hosts send them, in brackets as they lie on disk, and in
how many files; "first" is from an empty cache and counts the script and styles of the search, the manifest, the index and the records of the first 24 vitrines; "next" is the same after another question.

| profiles | making the index | memory | files | on disk |
|---|---|---|---|---|
${made.join('\n')}

| profiles | question | found | first results | next query |
|---|---|---|---|---|
${visits.join('\n')}`);
if (!process.env.WORK) rmSync(work, { recursive: true, force: true });
