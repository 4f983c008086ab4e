// everyday.mjs [COUNT…] [--write]: what people wait for at COUNT invented profiles (10000 when not said): starting, checking, building cold, again, and after one profile changed,
// and serving while one types; beside the floors, what writing the same files and reading and parsing the same profiles cost by themselves.
// Prints the section "everyday" of docs/figures.md; --write puts it there.
//   SHOWCASE=path of the published program   (default: publishes it, ReadyToRun, into a temporary folder)      ROUNDS=n (default 5; the best counts)      SAVES=n while serving (default 40)
//   PEERS=folder of the peers' kit           (default: ../shared/bench beside the repository; without it, or without Hugo, nothing is held against Hugo)
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { corpus, counts, here, measure, median, published, repository, samePages, section, timed, workFolder } from './tools.mjs';

const work = workFolder('everyday');
const rounds = Number(process.env.ROUNDS ?? 5);
const program = published(work);
const hugo = join(process.env.PEERS ?? resolve(repository, '../shared/bench'), 'hugo/run.sh');
const hasHugo = existsSync(hugo) && spawnSync('hugo', ['version']).status === 0;
const floor = (() => {
  const folder = join(work, 'floor');
  if (!existsSync(join(folder, 'floor'))) execFileSync('dotnet', ['publish', join(here, 'floor.cs'), '-c', 'Release', '-v', 'q', '-o', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return (...args) => Number(execFileSync(join(folder, 'floor'), args, { encoding: 'utf8' }));
})();
const best = values => Math.min(...values);
const times = (n, work_) => Array.from({ length: n }, (_, i) => work_(i));

/** Seconds of the quickest of n runs, by the clock of this process: GNU time's hundredths are too coarse for a start. */
function clocked(n, args, cwd) {
  return best(times(n, () => { const start = performance.now(); execFileSync(program, args, { cwd, stdio: 'ignore' }); return (performance.now() - start) / 1000; }));
}

async function freePort() {
  const server = createServer();
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise(done => server.close(done));
  return port;
}

/** Milliseconds from each save of a profile until its page is there anew. */
async function serving(folder, slug, saves) {
  const port = await freePort();
  const child = spawn(program, ['serve', '--site', 'site', '--content', 'content', '--output', join(work, 'served'), '--port', String(port)], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise(done => child.on('close', done)); // from now on: it may end by itself
  const page = `http://127.0.0.1:${port}/artisans/${slug}/`;
  const holds = async text => { try { return (await (await fetch(page)).text()).includes(text); } catch { return false; } };
  const until = async (text, limit) => { const end = performance.now() + limit; while (!await holds(text)) { if (performance.now() > end) throw new Error(`serve: ${text} did not come`); await sleep(2); } };
  try {
    await until('</html>', 600_000);
    const file = join(folder, 'content/artisans', slug, 'index.md'), text = readFileSync(file, 'utf8'), took = [];
    for (let i = 0; i < saves; i++) {
      await sleep(300);
      const start = performance.now();
      writeFileSync(file, `${text}\nUn mot de plus, le ${i}e-essai.\n`);
      await until(`le ${i}e-essai`, 60_000);
      took.push(performance.now() - start);
    }
    return took.toSorted((a, b) => a - b);
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

const rows = [];
for (const count of counts([10_000])) {
  const folder = corpus(work, count, `everyday-${count}`);
  const settings = join(folder, 'site/showcase.yaml'), plain = readFileSync(settings, 'utf8');
  const slugs = readdirSync(join(folder, 'content/artisans')).sort();
  const build = into => timed(work, program, ['--site', 'site', '--content', 'content', '--output', into, '--lang', 'en'], folder);
  const written = run => /([\d,.]+) written, ([\d,.]+) removed/.exec(run.said)?.slice(1, 3).join(' / ') ?? '–';
  const least = runs => runs.toSorted((a, b) => a.wall - b.wall)[0];
  let peer = null;
  const row = (what, wall, cpu, of, more = '') => rows.push(`| ${count.toLocaleString('en')} | ${what} | ${wall.toFixed(wall < 1 ? 3 : 2)} | ${cpu === null ? '' : cpu.toFixed(2)} | ${of ? (wall / of).toFixed(2) : ''} | ${peer ? (wall / peer.wall).toFixed(3) : ''} | ${more} |`);

  for (const [name, id, more] of [['the same pages as Hugo', 'same', samePages], ['everything', 'all', '']]) {
    writeFileSync(settings, plain + more);
    const built = times(rounds, i => {
      const out = join(work, `out-${count}-${id}-${i}`);
      if (hasHugo && id === 'same') peer = least([timed(work, 'sh', [hugo, join(folder, 'peer'), join(work, `out-${count}-hugo-${i}`)], folder), ...(peer ? [peer] : [])]);
      const [cold, again] = [build(out), build(out)];
      // Another profile each time: a sentence more, which its page and its data say.
      appendFileSync(join(folder, 'content/artisans', slugs[(i * 977) % slugs.length], 'index.md'), '\nUne phrase de plus.\n');
      return { cold, again, changed: build(out) };
    });
    const [cold, again, changed] = ['cold', 'again', 'changed'].map(key => least(built.map(b => b[key])));
    const first = join(work, `out-${count}-${id}-0`);
    const size = measure(first);
    const write = best(times(rounds, i => floor('write', first, join(work, `floor-${count}-${id}-${i}`))));
    const files = `${size.files.toLocaleString('en')} files, ${size.megabytes.toFixed(0)} MB`;
    if (peer && id === 'same') row('Hugo, cold', peer.wall, peer.cpu, null);
    row(`floor: writing the files of ${name}`, write, null, cold.wall, files);
    row(`${name}, cold`, cold.wall, cold.cpu, cold.wall, `${files}; ${((cold.wall * 1e6) / size.files).toFixed(0)} µs a file; ${Math.round(cold.memory)} MiB`);
    row(`${name}, nothing changed`, again.wall, again.cpu, cold.wall, `${written(again)} files written / removed`);
    row(`${name}, one profile changed`, changed.wall, changed.cpu, cold.wall, `${written(changed)} files written / removed`);
  }
  row('floor: reading and parsing the profiles', best(times(rounds, () => floor('parse', join(folder, 'content')))), null, null);
  const check = () => timed(work, program, ['check', '--site', 'site', '--content', 'content', '--lang', 'en'], folder);
  const fresh = least(times(rounds, i => { appendFileSync(join(folder, 'content/artisans', slugs[(i * 577 + 3) % slugs.length], 'index.md'), '\nUne autre phrase.\n'); return check(); }));
  row('`check`, one profile changed', fresh.wall, fresh.cpu, null);
  const known = least(times(rounds, check));
  row('`check`, nothing changed', known.wall, known.cpu, null);
  const saves = await serving(folder, slugs[Math.floor(slugs.length / 2)], Number(process.env.SAVES ?? 40));
  row('`serve`: a save → the page, median', median(saves) / 1000, null, null, `${saves.length} saves; 95 of 100 within ${(saves[Math.ceil(saves.length * 0.95) - 1]).toFixed(0)} ms`);
}
const idle = join(work, 'idle');
mkdirSync(idle, { recursive: true });
rows.unshift(`| – | \`showcase --help\` | ${clocked(Math.max(10, rounds), ['--help'], idle).toFixed(3)} | | | | published, ReadyToRun |`);

section('everyday', `## Every day: starting, checking, building again, serving

\`node tests/bench/everyday.mjs\`, invented profiles without photos, the best of ${rounds} rounds on ${(await import('node:os')).availableParallelism()} cores. Our cache (bundles, icons, posters, gazetteer) is kept between runs. The floors are \`tests/bench/floor.cs\`: the same files from memory to a fresh folder; listing, reading and
parsing (YAML events, Markdown) the same profiles; both on all cores.${hasHugo ? ' Hugo builds the same profiles with the kit of `shared/bench` in the same run: seconds differ between machines and days; ratios to its time differ far less.' : ''}

| profiles | what | wall s | CPU s | ÷ cold | ÷ Hugo, cold | |
|---|---|---|---|---|---|---|
${rows.join('\n')}`);
