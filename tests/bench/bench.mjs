// bench.mjs [--small]: every benchmark that writes its own section, in one go: makes the corpora, runs us and the peers that are installed, writes docs/figures.md and draws docs/pictures/growth.svg.
// Needs ../shared beside the repository, GNU time, Chromium, and a quiet machine for an hour or two. --small: 1,000 profiles and few rounds, into a copy of the page in WORK/figures.md,
// to see that all runs. What fails is named at the end, and the rest still runs.
//   SHOWCASE=path of a published program   ROUNDS=n, PEERS=folder and the rest: see each script
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { here, published, repository, workFolder } from './tools.mjs';

const small = process.argv.includes('--small');
const work = workFolder('bench-all');
mkdirSync(work, { recursive: true });
const env = { ...process.env, SHOWCASE: published(work) };
delete env.WORK; // each script makes its own, and removes it: only the program is shared
if (small) {
  env.FIGURES = join(work, 'figures.md');
  copyFileSync(join(repository, 'docs/figures.md'), env.FIGURES);
  Object.assign(env, { ROUNDS: '1', MANY: '20', JUDGED: '1', SAVES: '5' });
}
const picture = small ? join(work, 'growth.svg') : join(repository, 'docs/pictures/growth.svg');
const all = small ? ['1000'] : ['1000', '10000', '100000'];
const steps = [
  ['run.mjs', ...all],
  ['growth.mjs', env.FIGURES ?? join(repository, 'docs/figures.md'), picture],
  ['peers.mjs', ...all.slice(0, 2)],
  ['everyday.mjs', small ? '1000' : '10000'],
  ['photos.mjs', small ? '4' : '40'],
  ['photos-eleventy.mjs', small ? '2' : '12'],
  ['social.mjs', small ? '1000' : '10000'],
  ['search.mjs', ...all],
  ['api.mjs', ...all.slice(0, 2)],
  ['import.mjs', ...(small ? ['600'] : [])],
  ['lighthouse.mjs', ...(small ? ['--runs=1'] : [])],
  ['form-photos.mjs', ...(small ? ['--photos=2', '--slow=4'] : [])],
];
const failed = [];
for (const [script, ...args] of steps) {
  console.log(`\n── ${script} ${args.join(' ')}`);
  if (spawnSync('node', [join(here, script), ...args, '--write'], { env, stdio: 'inherit' }).status !== 0) failed.push(script);
}
// Figures that tests measure: the error of places, the map's tiles, a known suite of opening hours.
if (!small && spawnSync('./test', ['PlaceError', 'MapFigures', 'HoursCorpus'], { cwd: repository, env: { ...process.env, SHOWCASE_UPDATE_FIGURES: '1' }, stdio: 'inherit' }).status !== 0) failed.push('./test');
console.log(failed.length ? `\nfailed: ${failed.join(', ')}` : '\nall done');
process.exit(failed.length ? 1 : 0);
