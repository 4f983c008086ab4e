// posters.mjs [COUNT]: what the pictures of shared links cost: COUNT invented vitrines without a photo (150 when not said), built with and without posters,
// with an empty cache of posters and a full one. Prints processor seconds and milliseconds a picture.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, counts, published, timed, workFolder } from './tools.mjs';

const work = workFolder('posters');
const program = published(work);
const [count] = counts([150]);
const folder = corpus(work, count);
const settingsFile = join(folder, 'site/showcase.yaml');
const settings = readFileSync(settingsFile, 'utf8');
const build = (name, round) => timed(work, program, ['--site', 'site', '--content', 'content', '--output', join(work, `out-${name}-${round}`)], folder);
const least = (name, before) => Math.min(...[0, 1, 2].map(round => { before(); return build(name, round).cpu; }));

build('warm', 0); // places, icons and bundles are in the cache from here on
writeFileSync(settingsFile, settings + 'leave_out: [posters]\n');
const without = least('without', () => {});
writeFileSync(settingsFile, settings);
const cache = join(folder, '.cache/posters');
const drawn = least('drawn', () => rmSync(cache, { recursive: true, force: true }));
const kept = least('kept', () => {});
const pictures = readdirSync(cache, { recursive: true }).filter(f => f.endsWith('.jpg')).length;
console.log(`${count} vitrines, ${pictures} pictures. CPU s: without posters ${without.toFixed(2)}, drawn ${drawn.toFixed(2)}, from the cache ${kept.toFixed(2)}.`);
console.log(`${((drawn - without) / pictures * 1000).toFixed(0)} ms a picture drawn, ${((kept - without) / pictures * 1000).toFixed(1)} ms one that is kept.`);
