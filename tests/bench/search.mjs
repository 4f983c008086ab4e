// search.mjs [COUNT…] [--write]: what a search costs at COUNT invented profiles (1000 10000 100000 when not said): the index's making, its size, and what a visitor fetches.
// Prints the section "search" of docs/figures.md, and writes it there when told to.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { visitor } from '../node/search-visitor.mjs';
import { corpus, counts as said, measure, published, section, timed, workFolder } from './tools.mjs';

const work = workFolder('search');
const counts = said([1000, 10_000, 100_000]);

// The search's script with all that it imports at once, and its styles.
function scripts(folder) {
  const names = readdirSync(folder);
  const wanted = names.filter(n => /^finder-[^/]*\.(js|css)$/.test(n));
  if (!wanted.some(n => n.endsWith('.js'))) throw new Error(`no script of the search in ${folder}`);
  for (const name of wanted) {
    if (!name.endsWith('.js')) continue;
    for (const [, part] of readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      if (!wanted.includes(part)) wanted.push(part);
  }
  const sum = size => wanted.reduce((all, name) => all + size(join(folder, name)), 0);
  return { bytes: sum(path => statSync(path).size), gzip: sum(path => gzipSync(readFileSync(path)).length) };
}

const kb = n => (n / 1000).toFixed(n < 10_000 ? 1 : 0);
// Each kind of question, from a page just opened and as the next one after another.
const questions = [
  ['a trade', { q: 'potier' }], ['a town', { q: 'quimper' }], ['a name', { q: 'kermarrec' }], ['a skill and a trade', { q: 'restauration ebeniste' }], ['a typing mistake', { q: 'boulagner' }],
  ['three letters', { q: 'men' }], ['a common word', { q: 'atelier' }], ['near a town', { near: 'Rennes' }], ['a trade near a postcode', { q: 'luthier', near: '29000' }], ['a facet', { filters: { trade: ['relieur'], dep: ['35'] } }],
];

const program = published(work);
const made = [], visits = [];
for (const count of counts) {
  const dist = join(work, `dist-${count}`);
  const run = timed(work, program, ['--site', 'site', '--content', 'content', '--output', dist, '--lang', 'en'], corpus(work, count));
  const seconds = /search index\s+([\d.]+)/.exec(run.said)?.[1] ?? '?';
  const search = measure(join(dist, 'search'));
  made.push(`| ${count.toLocaleString('en')} | ${seconds} s | ${Math.round(run.memory)} MiB | ${search.files.toLocaleString('en')} | ${search.megabytes.toFixed(1)} MB |`);

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

\`tests/bench/search.mjs\`, invented profiles. The memory is the peak of the whole build, of which the index is a part: compare "the same pages" in [the table of builds](#building-without-photos-beside-hugo), which have no search. Bytes are compressed (gzip) as hosts send them, in brackets as they lie on disk, and in
how many files, script and styles not counted; "first" is from an empty cache: the script and styles of the search, the manifest, the index and the records of the first 24 vitrines; "next" is the same after another question.

| profiles | making the index | memory | files | on disk |
|---|---|---|---|---|
${made.join('\n')}

| profiles | question | found | first results | next query |
|---|---|---|---|---|
${visits.join('\n')}`);
