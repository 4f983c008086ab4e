// Parts of the CMS, run without a browser:
//   node cms.mjs config CONFIG            says what Decap's own schema (the real ajv) finds wrong with a config.yml
//   node cms.mjs save CONFIG COLLECTION   lines of JSON in { text, set?, forget? }, lines of JSON out { text }: an entry opened, changed and saved
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const node = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'generator', 'node');
const { build } = createRequire(join(node, 'package.json'))('esbuild');
const [what, configPath, collection] = process.argv.slice(2);

// The rest of Decap, which its schema draws along, wants a page's address bar.
const noHistory = {
  name: 'no-history',
  setup(bundle) {
    bundle.onResolve({ filter: /^history$/ }, () => ({ path: 'history', namespace: 'none' }));
    bundle.onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'export const createHashHistory = () => ({ listen() {} });' }));
  },
};

const widgets = ['datetime', 'image', 'list', 'markdown', 'number', 'object', 'relation', 'select'];
const schema = `
  import { registerWidget } from 'decap-cms-core/dist/esm/lib/registry';
  ${widgets.map(w => `import ${w} from 'decap-cms-widget-${w}/dist/esm/schema';`).join('\n')}
  for (const [name, schema] of Object.entries({ ${widgets}, string: {}, boolean: {}, place: {}, entries: relation })) registerWidget({ name, schema, controlComponent: () => null });
  export { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema';`;

async function load(contents) {
  const made = await build({ plugins: [noHistory], stdin: { contents, resolveDir: join(node, 'cms') }, bundle: true, write: false, format: 'cjs', platform: 'node', logLevel: 'error', loader: { '.svg': 'text' }, define: { window: 'globalThis' }, nodePaths: [join(node, 'cms', 'node_modules')] });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', made.outputFiles[0].text)(module, module.exports, createRequire(join(node, 'cms', 'package.json')));
  return module.exports;
}

const { parse } = createRequire(join(node, 'cms', 'package.json'))('yaml');
const config = parse(await readFile(configPath, 'utf8'));
if (what === 'config') {
  console.log = () => {};
  const { validateConfig } = await load(schema);
  console.error = () => {};
  process.on('unhandledRejection', () => {}); // it looks for a browser's storage
  try {
    validateConfig(config);
  } catch (error) {
    process.stdout.write((error.errors ? error.toString() : error.stack) + '\n');
  }
} else {
  const { formatOf } = await load("export { formatOf } from './src/format.js'");
  const { fields } = config.collections.find(c => c.name === collection);
  const format = formatOf(fields);
  for await (const line of createInterface({ input: process.stdin })) {
    const { text, set = {}, forget } = JSON.parse(line);
    // As a draft passes through Decap: plain data, and back.
    const data = JSON.parse(JSON.stringify({ ...format.fromFile(text), ...set }));
    if (forget) delete data._source;
    console.log(JSON.stringify({ text: format.toFile(data, fields.map(f => f.name), {}) }));
  }
}
