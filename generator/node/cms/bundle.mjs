// Bundles the CMS into a folder: node bundle.mjs FOLDER [the theme's map-base.js]. Prints nothing when all went well.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [into, drawBase] = process.argv.slice(2);
const nothing = join(here, 'src', 'stand-ins', 'nothing.js');
const { build } = createRequire(join(here, '..', 'package.json'))('esbuild');

/** Decap writes `index.fr.md` also for the main language; here that file is `index.md`. Its functions that know names give way to ours. */
const namesOfTranslations = {
  name: 'names-of-translations',
  setup(bundle) {
    bundle.onLoad({ filter: /decap-cms-core[\\/]dist[\\/]esm[\\/]lib[\\/]i18n\.js$/ }, async ({ path }) => {
      let text = await readFile(path, 'utf8');
      const ours = ['getFilePath', 'getLocaleFromPath', 'normalizeFilePath', 'serializeI18n'];
      for (const name of ours) {
        const head = `export function ${name}(`;
        if (text.split(head).length !== 2)
          throw new Error(`${path} no longer declares ${name}: this part was written for another version of Decap.`);
        text = text.replace(head, `function their_${name}(`);
      }
      const file = JSON.stringify(join(here, 'src', 'languages.js'));
      return { contents: `import { ${ours} } from ${file};\nexport { ${ours} } from ${file};\n${text}`, loader: 'js' };
    });
  },
};

/** Decap's grey and its red are too pale to be read on its own backgrounds (WCAG 1.4.3). */
const readableColours = {
  name: 'readable-colours',
  setup(bundle) {
    const darker = [[/decap-cms-ui-default[\\/]dist[\\/]esm[\\/]styles\.js$/, { '#798291': '#5c6370', '#ff003b': '#c4002d' }], [/App[\\/]Header\.js$/, { '#7b8290': '#5c6370' }]];
    for (const [filter, colours] of darker) bundle.onLoad({ filter }, async ({ path }) => {
      let text = await readFile(path, 'utf8');
      for (const [pale, dark] of Object.entries(colours)) {
        if (!text.includes(pale)) throw new Error(`${path} no longer has the colour ${pale}: this part was written for another version of Decap.`);
        text = text.replaceAll(pale, dark);
      }
      return { contents: text, loader: 'js' };
    });
  },
};

await build({
  absWorkingDir: here,
  entryPoints: [join(here, 'src', 'cms.js'), join(here, 'src', 'place.js'), join(here, 'src', 'cms.css'), join(here, 'src', 'place.css')],
  outdir: into,
  bundle: true, minify: true, splitting: true, format: 'esm', charset: 'utf8', legalComments: 'none',
  target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
  entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]', assetNames: '[name]-[hash]',
  loader: { '.svg': 'text', '.png': 'dataurl' },
  banner: { js: 'globalThis.process??={env:{}};' }, // else one of the parts makes it from text
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  nodePaths: [join(here, 'node_modules'), join(here, '..', 'node_modules')],
  alias: {
    '@emotion/sheet': join(here, 'src', 'stand-ins', 'emotion-sheet.js'),
    ajv: join(here, 'src', 'stand-ins', 'ajv.js'),
    'ajv-errors': nothing,
    'ajv-keywords/dist/keywords': nothing,
    '@iarna/toml/parse-string': nothing, // evaluates text as it loads
    '@iarna/toml/stringify': nothing,
    'react-toastify/dist/inject-style': nothing, // writes a <style>; cms.css takes the sheet itself
    'react-toastify/inject-style': nothing,
    'theme-map': drawBase ?? nothing,
  },
  plugins: [namesOfTranslations, readableColours],
  logLevel: 'error', color: false,
}).catch(() => { process.exitCode = 1; });
