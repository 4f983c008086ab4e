// The form on a slow phone: eight photos of 12 megapixels are chosen, made smaller and sent. Each of the processor's slownesses in turn, on a slow network.
//   node tests/bench/form-photos.mjs [--write] [--photos=8] [--slow=4,6]        DIST=folder takes a site that is built already
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { here, published, repository, section, workFolder } from './tools.mjs';

const option = (name, usual) => process.argv.find(a => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual;
const count = Number(option('photos', 8)), slownesses = option('slow', '4,6').split(',').map(Number);
// Lighthouse's slow 4G, with a sender's half of it.
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

if (!existsSync(join(here, 'node_modules/puppeteer-core'))) execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
const { default: puppeteer } = await import('puppeteer-core');
const sharp = createRequire(join(repository, 'generator/node/package.json'))('sharp');

/** As a telephone gives them: 12 megapixels with the grain of a sensor, some 4 MB. */
async function photos(folder) {
  mkdirSync(folder, { recursive: true });
  const own = readdirSync(join(repository, 'content/artisans'), { recursive: true }).filter(f => f.endsWith('.jpg')).sort();
  const made = [];
  for (let i = 0; i < count; i++) {
    const grain = await sharp({ create: { width: 2016, height: 1512, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 9 }, background: '#808080' } }).resize(4032, 3024).png({ compressionLevel: 0 }).toBuffer();
    const path = join(folder, `IMG_${1000 + i}.jpg`);
    await sharp(join(repository, 'content/artisans', own[i % own.length])).resize(4032, 3024, { fit: 'cover' }).composite([{ input: grain, blend: 'soft-light' }]).jpeg({ quality: 90 }).withMetadata({ orientation: i % 2 ? 6 : 1 }).toFile(path);
    made.push(path);
  }
  return made;
}

/** The built site, and a door that lets every form in and counts its bytes. */
function serve(folder) {
  const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.woff2': 'font/woff2', '.avif': 'image/avif', '.jpg': 'image/jpeg', '.png': 'image/png', '.svg': 'image/svg+xml' };
  const door = { bytes: 0 };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    if (path === '/intake/token') return response.setHeader('Content-Type', 'application/json').end('{"token":"x","wait":0,"difficulty":0}');
    if (path === '/intake/') {
      request.on('data', part => { door.bytes += part.length; });
      return request.on('end', () => response.writeHead(202, { 'Content-Type': 'application/json' }).end('{"id":"x","status":"/intake/status/x"}'));
    }
    if (path.startsWith('/intake/')) return response.setHeader('Content-Type', 'text/html').end('<!DOCTYPE html><title>x</title><p class="steps">Reçue');
    const file = resolve(join(folder, path.endsWith('/') ? path + 'index.html' : path));
    if (!file.startsWith(folder) || !existsSync(file) || statSync(file).isDirectory()) return response.writeHead(404).end();
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream').end(readFileSync(file));
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done({ server, door, address: `http://127.0.0.1:${server.address().port}` })));
}

/** Resident MiB and processor seconds of a process and all beneath it. */
function weigh(root) {
  const stats = readdirSync('/proc').filter(p => /^\d+$/.test(p)).flatMap(pid => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      const shared = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
      return [{ pid: Number(pid), parent: Number(fields[1]), cpu: (Number(fields[11]) + Number(fields[12])) / 100, memory: Number(shared?.[1] ?? 0) / 1024 }];
    } catch { return []; }
  });
  const family = new Set([root]);
  for (let grown = true; grown;) { grown = false; for (const s of stats) if (family.has(s.parent) && !family.has(s.pid)) { family.add(s.pid); grown = true; } }
  const own = stats.filter(s => family.has(s.pid));
  return { memory: own.reduce((all, s) => all + s.memory, 0), cpu: own.reduce((all, s) => all + s.cpu, 0) };
}

async function run(address, door, files, slowness) {
  const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 780, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
    await page.evaluateOnNewDocument(() => {
      window.blocks = [];
      new PerformanceObserver(list => { for (const entry of list.getEntries()) window.blocks.push({ at: entry.startTime, ms: entry.duration }); }).observe({ type: 'longtask' });
    });
    await page.goto(`${address}/rejoindre/`);
    await page.waitForSelector('form.opened');
    const talk = await page.createCDPSession();
    await talk.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    await talk.send('Network.enable');
    await talk.send('Network.emulateNetworkConditions', network);
    const idle = weigh(browser.process().pid);
    let peak = idle.memory;
    const watch = setInterval(() => { peak = Math.max(peak, weigh(browser.process().pid).memory); }, 150);
    const [began, chosen] = [await page.evaluate(() => performance.now()), performance.now()];
    await (await page.$('#photo-picker')).uploadFile(...files);
    await page.waitForFunction(n => [...document.querySelectorAll('[data-item] img.form-thumb')].length === n && !/…$/.test(document.querySelector('.form-picker [role=status]').textContent), { timeout: 600_000, polling: 100 }, files.length);
    const shrunk = performance.now() - chosen;
    const busy = weigh(browser.process().pid).cpu - idle.cpu;
    const blocks = await page.evaluate(since => window.blocks.filter(b => b.at >= since).map(b => b.ms), began);
    await page.evaluate(() => {
      const fill = (name, value) => { const input = document.querySelector(`[name="${name}"]`); input.value = value; input.dispatchEvent(new Event('input', { bubbles: true })); };
      for (const [name, value] of Object.entries({ name: 'Forge lente', trade: 'forgeron', summary: 'Grilles et couteaux.', 'address.postcode': '29000', 'address.town': 'Quimper' })) fill(name, value);
      document.querySelectorAll('[data-item]:not([hidden]) [name$=".alt"]').forEach(input => { input.value = 'Une vue de l’atelier'; });
      for (const name of ['consent', 'consent_photos']) document.querySelector(`[name="${name}"]`).checked = true;
    });
    door.bytes = 0;
    const sending = performance.now();
    await page.evaluate(() => document.querySelector('form[data-form]').requestSubmit());
    await page.waitForFunction(() => location.pathname.startsWith('/intake/status/'), { timeout: 900_000, polling: 200 });
    const sent = performance.now() - sending;
    clearInterval(watch);
    return { slowness, shrunk, longest: Math.max(0, ...blocks), blocked: blocks.reduce((all, ms) => all + Math.max(0, ms - 50), 0), busy, peak: peak - idle.memory, bytes: door.bytes, sent };
  } finally {
    await browser.close();
  }
}

const work = workFolder('form-photos');
const files = await photos(join(work, 'photos'));
let folder = process.env.DIST && resolve(process.env.DIST);
if (!folder) {
  folder = join(work, 'dist');
  execFileSync(published(work), ['build', '--output', folder], { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] });
}
const { server, door, address } = await serve(folder);
const rows = [];
try {
  for (const slowness of slownesses) {
    const r = await run(address, door, files, slowness);
    const seconds = ms => (ms / 1000).toFixed(1);
    rows.push(`| ${r.slowness} × | ${seconds(r.shrunk)} s | ${Math.round(r.longest)} ms | ${Math.round(r.blocked)} ms | ${r.busy.toFixed(1)} s | ${Math.round(r.peak)} MiB | ${(r.bytes / 1e6).toFixed(1)} MB in ${seconds(r.sent)} s |`);
  }
} finally {
  server.close();
}
const size = files.reduce((all, file) => all + statSync(file).size, 0) / 1e6;
section('form-photos', `## The form on a slow phone

${count} photos of 12 megapixels (${size.toFixed(0)} MB in all, every other one sideways) are chosen in \`/rejoindre/\` at 360 px, described and sent over a slow network (0.75 Mb/s up, 150 ms). Chromium slows the page's
own thread; what other threads do runs at the machine's speed, so the processor's whole time is given too: multiplied by the slowness it is an upper bound for one core. "Blocked" is what of the long tasks exceeds 50 ms.
Memory is above that of the open page, photos in the browser's other processes included. \`node tests/bench/form-photos.mjs --write\`

| processor slower | ready to send after | longest block | blocked in all | processor, all threads | memory at most | sent |
|---|---|---|---|---|---|---|
${rows.join('\n')}`);
