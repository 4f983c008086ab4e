// A visitor of the search without a browser: the theme's own scripts, over the files of a built site, counting what they fetch.
//   node search-visitor.mjs DIST < questions    one JSON object a line in ({ q, near, km, filters, language }), one a line out
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const parts = resolve(here, '../../generator/node');
const scripts = resolve(here, '../../themes/boulevard/scripts/search');

async function bundle() {
  const folder = mkdtempSync(join(tmpdir(), 'search-visitor-'));
  const out = join(folder, 'search.mjs');
  const entry = ['answers', 'library', 'near', 'state', 'words'].map(name => `export * from ${JSON.stringify(join(scripts, `${name}.js`))};`).join('\n');
  createRequire(join(parts, 'package.json'))('esbuild').buildSync({ stdin: { contents: entry, resolveDir: scripts }, bundle: true, format: 'esm', outfile: out, nodePaths: [join(parts, 'node_modules')], logLevel: 'error' });
  const loaded = await import(pathToFileURL(out));
  rmSync(folder, { recursive: true });
  return loaded;
}

/** @param dist Folder of a site that stands at the root of its host. */
export async function visitor(dist, language = 'fr') {
  const search = await bundle();
  const fetched = { files: 0, bytes: 0, gzip: 0 };
  globalThis.fetch = async url => {
    const path = join(dist, url);
    if (!existsSync(path)) return { ok: false, status: 404 };
    const bytes = readFileSync(path);
    fetched.files++;
    fetched.bytes += bytes.length;
    fetched.gzip += Math.min(gzipSync(bytes).length, bytes.length);
    return { ok: true, status: 200, json: async () => JSON.parse(bytes), arrayBuffer: async () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) };
  };
  const library = await search.Library.open(`/search/${language}.json`);
  const answers = new search.Answers(library);
  return {
    search,
    fetched,
    async ask({ q = '', near = '', km = 20, filters = {}, shown = 24 }) {
      const place = near ? (await search.placesFor(library, near))[0] ?? null : null;
      const state = { ...search.readState(''), q, km };
      for (const [id, values] of Object.entries(filters)) state.filters.set(id, new Set(values));
      const found = await answers.find(state, place);
      const records = await Promise.all(found.results.slice(0, shown).map(document => library.record(document)));
      const counts = Object.fromEntries([...answers.lists].map(([id, lists]) => [id, Object.fromEntries([...lists].map(([value, list]) => [value, found.sieve.count(id, list)]).filter(([, count]) => count > 0))]));
      return { count: found.results.length, slugs: records.map(record => record.slug), km: found.away ? found.results.map(d => Number(found.away.get(d).toFixed(1))) : null, place, guesses: found.guesses, counts };
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const visitors = new Map();
  for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
    const question = JSON.parse(line);
    if (question.fold !== undefined) {
      visitors.set('fr', visitors.get('fr') ?? await visitor(process.argv[2], 'fr'));
      console.log(JSON.stringify(visitors.get('fr').search.wordsOf(question.fold, new Set(question.stop))));
      continue;
    }
    const language = question.language ?? 'fr';
    if (!visitors.has(language)) visitors.set(language, await visitor(process.argv[2], language));
    console.log(JSON.stringify(await visitors.get(language).ask(question)));
  }
}
