// Lighthouse at phone settings over one page of each kind of the built demo site, served as a host would: compressed, with the headers of netlify.toml.
//   node tests/bench/lighthouse.mjs [--write] [--runs=3]        DIST=folder takes a site that is built already
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { here, median, published, repository, section, workFolder } from './tools.mjs';

const pages = { home: '/', trade: '/metiers/ceramiste/', vitrine: '/artisans/maison-des-six-metiers/', map: '/carte/', search: '/recherche/', form: '/rejoindre/' };
const kinds = ['performance', 'accessibility', 'best-practices', 'seo'];
const runs = Number(process.argv.find(a => a.startsWith('--runs='))?.slice(7) ?? 3);
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.xml': 'application/xml', '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8', '.avif': 'image/avif', '.jpg': 'image/jpeg', '.png': 'image/png', '.woff2': 'font/woff2' };

if (!existsSync(join(here, 'node_modules/lighthouse'))) execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
const { default: lighthouse } = await import('lighthouse');
const { launch } = await import('chrome-launcher');

// What netlify.toml says, in its order: a later rule replaces an earlier one.
const rules = readFileSync(join(repository, 'netlify.toml'), 'utf8').split('[[headers]]').slice(1).map(block => ({
  start: block.match(/for = "(.*?)\*?(\.html)?"/)[1], end: block.match(/for = ".*?\*(\.html)?"/)?.[1] ?? '',
  headers: [...block.matchAll(/^ {4}([A-Za-z-]+) = "(.*)"$/gm)].map(m => [m[1], m[2]]) }));

function serve(folder) {
  const packed = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const file = resolve(join(folder, path.endsWith('/') ? path + 'index.html' : path));
    if (!file.startsWith(folder) || !existsSync(file) || statSync(file).isDirectory()) { response.writeHead(404).end(); return; }
    const type = types[extname(file)] ?? 'application/octet-stream';
    for (const rule of rules) if (path.startsWith(rule.start) && file.endsWith(rule.end)) for (const [name, value] of rule.headers) response.setHeader(name, value);
    response.setHeader('Content-Type', type);
    if (!packed.has(file)) packed.set(file, /text|json|xml|javascript|manifest/.test(type) ? brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : readFileSync(file));
    if (/text|json|xml|javascript|manifest/.test(type)) response.setHeader('Content-Encoding', 'br');
    response.end(packed.get(file));
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done({ server, address: `http://127.0.0.1:${server.address().port}` })));
}

const work = workFolder('lighthouse');
let folder = process.env.DIST && resolve(process.env.DIST);
if (!folder) {
  folder = join(work, 'dist');
  execFileSync(published(work), ['build', '--output', folder], { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] });
}
const { server, address } = await serve(folder);
const chrome = await launch({ chromePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const rows = [], faults = [];
try {
  for (const [name, path] of Object.entries(pages)) {
    const results = [];
    for (let i = 0; i < runs; i++) results.push((await lighthouse(address + path, { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: kinds })).lhr);
    const score = kind => Math.round(median(results.map(r => r.categories[kind].score)) * 100);
    const value = id => median(results.map(r => r.audits[id].numericValue));
    rows.push(`| ${name} \`${path}\` | ${kinds.map(score).join(' | ')} | ${(value('first-contentful-paint') / 1000).toFixed(1)} s | ${(value('largest-contentful-paint') / 1000).toFixed(1)} s | ${Math.round(value('total-blocking-time'))} ms | ${value('cumulative-layout-shift').toFixed(2)} |`);
    const lost = results.at(-1);
    for (const kind of kinds) for (const ref of lost.categories[kind].auditRefs) {
      const audit = lost.audits[ref.id];
      if (ref.weight > 0 && audit.score !== null && audit.score < (kind === 'performance' ? 0.9 : 1)) faults.push(`- ${name}: ${kind}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`);
    }
  }
} finally {
  chrome.kill();
  server.close();
}
section('lighthouse', `## Lighthouse, at phone settings

Simulated slow 4G and a four times slower processor, ${runs === 1 ? "one run" : `median of ${runs} runs`}. \`node tests/bench/lighthouse.mjs --write\`

| page | performance | accessibility | best practices | SEO | first paint | largest paint | blocked | layout shift |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

${faults.length === 0 ? 'Nothing was objected to.' : `Objected to in the last run:\n\n${[...new Set(faults)].join('\n')}`}`);
