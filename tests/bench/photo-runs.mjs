// Contenders for the benchmarks of photos, each in a process of its own so that all pay for starting Node and loading sharp; and 12 MP photos to give them.
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { here, repository } from './tools.mjs';

export const node = join(repository, 'generator/node');
export const sharp = createRequire(join(node, 'package.json'))('sharp');
export const cores = availableParallelism();
export const formats = {
  avif: (quality = 55, effort = 1) => ({ format: 'avif', extension: 'avif', options: { quality, effort, chromaSubsampling: '4:2:0' } }),
  webp: (quality = 75, effort = 4) => ({ format: 'webp', extension: 'webp', options: { quality, effort } }),
  jpeg: (quality = 72) => ({ format: 'jpeg', extension: 'jpg', options: { quality } }),
};
/** What a site publishes that says nothing: generator/Images/PhotoRecipe.cs. */
export const recipe = { widths: [400, 800, 1600], formats: [formats.avif(), formats.jpeg()] };

/** 12 MP as a phone gives, from the pictures of a folder; noise keeps the enlargement from being smoother than any photo. */
export async function makePhotos(source, count, into) {
  mkdirSync(into, { recursive: true });
  const originals = readdirSync(source).filter(name => name.endsWith('.jpg')).sort();
  const photos = [];
  for (let i = 0; i < count; i++) {
    const path = join(into, `photo-${i}.jpg`);
    const noise = { input: { create: { width: 4000, height: 3000, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 10 } } }, blend: 'soft-light' };
    await sharp(join(source, originals[i % originals.length])).resize(4000, 3000, { fit: 'cover' }).composite([noise]).jpeg({ quality: 90 }).toFile(path);
    photos.push(path);
  }
  return photos;
}

/** The same picture under another content: a comment of its own after the first mark. */
export function renumbered(photo, number, path) {
  const text = Buffer.from(`photo ${number}`), length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  const bytes = readFileSync(photo);
  writeFileSync(path, Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, text, bytes.subarray(2)]));
}

// Runs in each child: says at its end what it took. (maxRSS would include what this process held when it forked.)
const meter = `--import=data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    console.error(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, mib: Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024 }));
  });`)}`;
const environment = { ...process.env, UV_THREADPOOL_SIZE: String(cores), MALLOC_ARENA_MAX: '2' };
const ended = child => new Promise((done, fail) => {
  let said = '';
  child.stderr.on('data', text => { said += text; });
  child.on('close', code => code === 0 ? done(JSON.parse(said.trim().split('\n').at(-1))) : fail(new Error(`exit ${code}: ${said}`)));
});
const timed = async work => {
  const start = performance.now();
  const taken = await work();
  return { wall: (performance.now() - start) / 1000, ...taken };
};

/** A script of this folder as a contender: it gets a folder to write into, the recipe as JSON, and the photos. */
export const contender = (script, environment_ = environment) => (photos, into, made = recipe) =>
  timed(() => ended(spawn('node', [meter, join(here, script), into, JSON.stringify(made), ...photos], { env: environment_, stdio: ['ignore', 'ignore', 'pipe'] })));

/** The program's own worker, asked as generator/Images/PhotoQueue.cs asks it. */
export const ours = (photos, into, made = recipe) => timed(async () => {
  const before = process.cpuUsage();
  const child = spawn('node', [meter, 'photo-worker.mjs'], { cwd: node, env: environment, stdio: 'pipe' });
  const send = line => child.stdin.write(JSON.stringify(line) + '\n');
  let next = 0;
  let left = photos.length;
  const ask = () => {
    if (next >= photos.length) return;
    const id = next++;
    const folder = join(into, String(id));
    mkdirSync(folder);
    // The caller hashes too, as the program does; its processor time counts with the worker's.
    send({ id, path: photos[id], sha256: createHash('sha256').update(readFileSync(photos[id])).digest('hex'), heic: false, into: folder });
  };
  createInterface({ input: child.stdout }).on('line', text => {
    const line = JSON.parse(text);
    if (line.refused) throw new Error(text);
    if (line.protocol) {
      for (let i = 0; i <= cores; i++) ask();
      return;
    }
    ask();
    if (--left === 0) child.stdin.end();
  });
  send({ protocol: 1, recipe: made, pixels: 1e8 });
  const taken = await ended(child);
  const { user, system } = process.cpuUsage(before);
  return { ...taken, cpu: taken.cpu + (user + system) / 1e6 };
});

/** Takes turns, and keeps the best times and the largest memory of each. */
export async function byTurns(contenders, rounds, room, photos) {
  const best = Object.fromEntries(Object.keys(contenders).map(name => [name, { wall: Infinity, cpu: Infinity, mib: 0 }]));
  for (let round = 0; round < rounds; round++)
    for (const [name, [run, made]] of Object.entries(contenders)) {
      const into = join(room, `${name}-${round}`);
      mkdirSync(into);
      const { wall, cpu, mib } = await run(photos, into, made);
      best[name] = { wall: Math.min(best[name].wall, wall), cpu: Math.min(best[name].cpu, cpu), mib: Math.max(best[name].mib, mib) };
    }
  return best;
}
