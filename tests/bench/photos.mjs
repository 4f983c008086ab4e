// Times our photo worker against plain sharp that decodes once and writes the same variants with the same settings, both cold.
// Usage: node tests/bench/photos.mjs [PHOTOS=16] [ROUNDS=2] [SOURCE FOLDER]      prints wall and processor seconds,
// their ratios (the wall's mark is 1.1) and peak memory. On a machine busy with other things only the processor's ratio means anything.
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const node = join(root, 'generator/node');
const cores = availableParallelism();
const recipe = {
  widths: [400, 800, 1600],
  formats: [
    { format: 'avif', extension: 'avif', options: { quality: 55, effort: 1, chromaSubsampling: '4:2:0' } },
    { format: 'jpeg', extension: 'jpg', options: { quality: 72 } },
  ],
};

// Each contender runs in its own process, so that both pay for starting Node and loading sharp.
if (process.argv[2] === 'plain') {
  const sharp = createRequire(join(node, 'package.json'))('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  const [, , , into, ...photos] = process.argv;
  const one = async (photo, i) => {
    const folder = join(into, String(i));
    mkdirSync(folder);
    const widest = await sharp(photo).autoOrient().resize({ width: recipe.widths.at(-1) }).raw().toBuffer({ resolveWithObject: true });
    await Promise.all(recipe.widths.map(async width => {
      const sized = width === widest.info.width ? widest : await sharp(widest.data, { raw: widest.info }).resize({ width }).raw().toBuffer({ resolveWithObject: true });
      await Promise.all(recipe.formats.map(({ format, extension, options }) => sharp(sized.data, { raw: sized.info })[format](options).toFile(join(folder, `${width}.${extension}`))));
    }));
  };
  let next = 0;
  await Promise.all(Array.from({ length: cores + 1 }, async () => { while (next < photos.length) { const i = next++; await one(photos[i], i); } }));
  process.exit(0);
}

const environment = { ...process.env, UV_THREADPOOL_SIZE: String(cores), MALLOC_ARENA_MAX: '2' };
// Runs in each child: says at its end what it took. (maxRSS would include what this process held when it forked.)
const meter = `--import=data:text/javascript,${encodeURIComponent(`
  import { readFileSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    console.error(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, mib: Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024 }));
  });`)}`;
const ended = child => new Promise((done, fail) => {
  let said = '';
  child.stderr.on('data', text => { said += text; });
  child.on('close', code => code === 0 ? done(JSON.parse(said.trim().split('\n').at(-1))) : fail(new Error(`exit ${code}: ${said}`)));
});

async function measured(work) {
  const start = performance.now();
  const taken = await work();
  return { wall: (performance.now() - start) / 1000, ...taken };
}

const plain = (photos, into) => ended(spawn('node', [meter, fileURLToPath(import.meta.url), 'plain', into, ...photos], { env: environment, stdio: ['ignore', 'inherit', 'pipe'] }));

async function ours(photos, into) {
  const child = spawn('node', [meter, 'photo-worker.mjs'], { cwd: node, env: environment, stdio: 'pipe' });
  const send = line => child.stdin.write(JSON.stringify(line) + '\n');
  let next = 0;
  let left = photos.length;
  const ask = () => {
    if (next >= photos.length)
      return;
    const id = next++;
    const folder = join(into, String(id));
    mkdirSync(folder);
    // The caller hashes too, as the program does.
    send({ id, path: photos[id], sha256: createHash('sha256').update(readFileSync(photos[id])).digest('hex'), heic: false, into: folder });
  };
  createInterface({ input: child.stdout }).on('line', text => {
    const line = JSON.parse(text);
    if (line.protocol) {
      for (let i = 0; i <= cores; i++)
        ask();
      return;
    }
    if (line.refused)
      throw new Error(text);
    ask();
    if (--left === 0)
      child.stdin.end();
  });
  send({ protocol: 1, recipe, pixels: 1e8 });
  return ended(child);
}

const [count = '16', rounds = '2', source = join(root, '../shared/demo-photos')] = process.argv.slice(2);
const room = mkdtempSync(join(tmpdir(), 'showcase-bench-'));
try {
  const sharp = createRequire(join(node, 'package.json'))('sharp');
  const originals = readdirSync(source).filter(name => name.endsWith('.jpg')).sort();
  const photos = [];
  for (let i = 0; i < Number(count); i++) {
    // 12 MP, as a phone gives; noise keeps the enlargement from being smoother than any photo.
    const path = join(room, `photo-${i}.jpg`);
    const noise = { input: { create: { width: 4000, height: 3000, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 10 } } }, blend: 'soft-light' };
    await sharp(join(source, originals[i % originals.length])).resize(4000, 3000, { fit: 'cover' }).composite([noise]).jpeg({ quality: 90 }).toFile(path);
    photos.push(path);
  }
  const best = { plain: { wall: Infinity, cpu: Infinity, mib: 0 }, ours: { wall: Infinity, cpu: Infinity, mib: 0 } };
  for (let round = 0; round < Number(rounds); round++) {
    for (const [name, contender] of [['plain', plain], ['ours', ours]]) {
      const into = join(room, `${name}-${round}`);
      mkdirSync(into);
      const { wall, cpu, mib } = await measured(() => contender(photos, into));
      best[name] = { wall: Math.min(best[name].wall, wall), cpu: Math.min(best[name].cpu, cpu), mib: Math.max(best[name].mib, mib) };
    }
  }
  for (const i of photos.keys())
    for (const width of recipe.widths)
      for (const { extension } of recipe.formats) {
        const [a, b] = ['plain', 'ours'].map(name => readFileSync(join(room, `${name}-0`, String(i), `${width}.${extension}`)));
        if (!a.equals(b))
          throw new Error(`photo ${i}, ${width}.${extension}: not the same bytes`);
      }
  console.log(`${count} photos of 12 MP, ${recipe.widths.join('/')} px, AVIF and JPEG, ${cores} cores, best of ${rounds}`);
  for (const [name, { wall, cpu, mib }] of Object.entries(best))
    console.log(`${name.padEnd(5)}  wall ${wall.toFixed(2)} s, processor ${cpu.toFixed(2)} s, peak ${mib.toFixed(0)} MiB`);
  console.log(`ratio  wall ${(best.ours.wall / best.plain.wall).toFixed(3)}, processor ${(best.ours.cpu / best.plain.cpu).toFixed(3)}; same bytes`);
} finally {
  rmSync(room, { recursive: true });
}
