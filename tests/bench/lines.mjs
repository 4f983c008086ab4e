// Counts the lines of the program, a room each, now and at an earlier commit: node tests/bench/lines.mjs [REVISION] [LONGER THAN]
// Counted are the C# files of generator/ that git tracks, all their lines; then the files longer than so many lines are named.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './tools.mjs';

const [revision, longest = '250'] = process.argv.slice(2);
const git = (...args) => execFileSync('git', args, { cwd: repository, encoding: 'utf8', maxBuffer: 1 << 28 });
const lines = text => text.split('\n').length - 1;

/** Path → lines. */
function now() {
  const paths = git('ls-files', '-z', '-c', '-o', '--exclude-standard', '--deduplicate', 'generator/*.cs').split('\0').filter(Boolean);
  return new Map(paths.flatMap(path => {
    try {
      return [[path, lines(readFileSync(join(repository, path), 'utf8'))]];
    } catch {
      return []; // removed, and not yet committed
    }
  }));
}

function then(commit) {
  const counted = git('grep', '-c', '', commit, '--', 'generator/*.cs').trim().split('\n');
  return new Map(counted.map(line => line.slice(commit.length + 1)).map(line => [line.slice(0, line.lastIndexOf(':')), Number(line.slice(line.lastIndexOf(':') + 1))]));
}

function rooms(files) {
  const sums = new Map();
  for (const [path, count] of files) {
    const [, room, more] = path.split('/');
    const name = more === undefined ? '(the walk)' : room;
    const [few, sum] = sums.get(name) ?? [0, 0];
    sums.set(name, [few + 1, sum + count]);
  }
  return sums;
}

const files = now();
const [after, before] = [rooms(files), revision ? rooms(then(revision)) : new Map()];
const total = sums => [...sums.values()].reduce(([f, l], [few, count]) => [f + few, l + count], [0, 0]);
const row = (name, [was, wasLines], [is, isLines]) => revision
  ? `| ${name} | ${was} | ${wasLines} | ${is} | ${isLines} | ${isLines - wasLines} |` : `| ${name} | ${is} | ${isLines} |`;
console.log(revision ? `| room | files at ${revision} | lines | files now | lines | more |\n|---|--:|--:|--:|--:|--:|` : '| room | files | lines |\n|---|--:|--:|');
for (const name of [...new Set([...before.keys(), ...after.keys()])].sort())
  console.log(row(name, before.get(name) ?? [0, 0], after.get(name) ?? [0, 0]));
console.log(row('all', total(before), total(after)));
const long = [...files].filter(([, count]) => count > Number(longest)).sort(([, a], [, b]) => b - a);
console.log(`\nLonger than ${longest} lines: ${long.map(([path, count]) => `${path} (${count})`).join(', ') || 'none'}`);
