// Checks the data and the feeds of a built site with validators that know nothing of it.
// Usage: node validate-data.mjs FOLDER. One line a fault; the last line says how much was checked. Exit code 1 when there are faults.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { check as checkGeoJson } from "@placemarkio/check-geojson";
import { Validator as OpenApiValidator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parseFeed } from "feedsmith";
import jsonld from "jsonld";
import { Parser, Store } from "n3";
import ShaclValidator from "rdf-validate-shacl";
import tableschema from "tableschema";
import { validateXML } from "xmllint-wasm";

const [folder] = process.argv.slice(2);
const standards = join(dirname(fileURLToPath(import.meta.url)), "standards");
const api = join(folder, "api/v1");
const checked = {};
let faults = 0;

const text = (path) => readFileSync(path, "utf8");
const json = (path) => JSON.parse(text(path));
const files = (root, ending) => !existsSync(root) ? [] : readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile() && e.name.endsWith(ending)).map((e) => join(e.parentPath ?? e.path, e.name)).sort();
const seen = (what) => { checked[what] = (checked[what] ?? 0) + 1; };
const fault = (path, message) => { faults++; if (faults <= 50) console.log(`${relative(folder, path)}: ${message}`); };

const index = json(join(api, "index.json"));
const address = index.site.url; // ends with a slash
const pathOf = (url) => url.startsWith(address) ? join(folder, url.slice(address.length)) : undefined;

// JSON Schema: each record, its page and the index follow the schemas that the site itself gives out. Closed here: a field without a description is a fault.
const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const close = (schema) => {
  if (schema === null || typeof schema !== "object") return schema;
  if (Array.isArray(schema)) return schema.map(close);
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, close(value)]));
  if (copy.type === "object" && copy.properties && typeof copy.properties === "object") copy.additionalProperties ??= false;
  return copy;
};
const validators = new Map();
function validator(name, path) {
  if (!validators.has(name)) {
    const schema = json(path);
    if (!ajv.validateSchema(schema)) fault(path, ajv.errorsText());
    seen("schemas");
    const closed = close(schema);
    if (closed.properties && path.startsWith(api)) closed.properties["@context"] = { type: "string" };
    validators.set(name, ajv.compile(closed));
  }
  return validators.get(name);
}
const conforms = (path, name, schemaPath, value) => {
  const valid = validator(name, schemaPath);
  if (!valid(value)) fault(path, `${name}: ${ajv.errorsText(valid.errors)}`);
  seen(name);
};

conforms(join(api, "index.json"), "index", join(api, "schemas/index.json"), index);
for (const collection of index.collections) {
  const schema = pathOf(collection.schema);
  let count = 0;
  for (const path of files(join(api, collection.name), ".json")) {
    const value = json(path);
    if (value.items) {
      value.items.forEach((item) => conforms(path, collection.type, schema, item));
      count += value.items.length;
      if (value.next && !existsSync(pathOf(value.next))) fault(path, `no ${value.next}`);
    } else {
      conforms(path, collection.type, schema, value);
    }
  }
  if (count !== collection.count) fault(join(api, collection.name), `${count} records on its pages, ${collection.count} in the index`);
}

// Digests: of the files in the index, and of the records.
for (const file of index.files) {
  const bytes = readFileSync(pathOf(file.url));
  if (bytes.length !== file.bytes || createHash("sha256").update(bytes).digest("hex") !== file.sha256) fault(pathOf(file.url), "not the file that the index tells of");
  seen("digests");
}
const lines = (name) => text(join(api, name)).split("\n").slice(0, -1).map((line) => JSON.parse(line));
const digests = lines("digests.ndjson");
const records = text(join(api, "all.ndjson")).split("\n").slice(0, -1);
if (digests.length !== records.length) fault(join(api, "digests.ndjson"), `${digests.length} digests for ${records.length} records`);
digests.forEach((digest, i) => {
  const record = JSON.parse(records[i]);
  if (record.type !== digest.type || record.id !== digest.id || createHash("sha256").update(records[i] + "\n").digest("hex") !== digest.sha256) fault(join(api, "digests.ndjson"), `line ${i + 1} is not of its record`);
  seen("records");
});
for (const change of lines("changes.ndjson")) seen(change.build ? "builds" : "changes");
if (existsSync(join(api, "changed.ndjson"))) {
  for (const line of text(join(api, "changed.ndjson")).split("\n").slice(0, -1)) if (!records.includes(line)) fault(join(api, "changed.ndjson"), "a line that is no record's");
}

// OpenAPI 3.1.
const openapi = await new OpenApiValidator().validate(json(join(api, "openapi.json")));
if (!openapi.valid) fault(join(api, "openapi.json"), JSON.stringify(openapi.errors));
seen("openapi");

// GeoJSON, RFC 7946.
for (const path of files(api, ".geojson")) {
  try {
    const map = checkGeoJson(text(path));
    for (const feature of map.features) seen("features");
    const point = map.features.find((f) => f.geometry)?.geometry.coordinates;
    if (point && (Math.abs(point[1]) > 90 || Math.abs(point[0]) > 180)) fault(path, "a point off the earth");
  } catch (e) {
    fault(path, JSON.stringify(e.issues ?? e.message));
  }
}

// Table Schema, and the tables by it.
for (const path of files(join(api, "schemas"), ".table.json")) {
  const schema = await tableschema.Schema.load(json(path));
  if (!schema.valid) schema.errors.forEach((e) => fault(path, e.message));
  const csv = join(api, path.split("/").pop().replace(".table.json", ".csv"));
  const table = await tableschema.Table.load(csv, { schema: json(path), format: "csv" });
  try {
    for (const row of await table.read({ keyed: true })) seen("rows");
    if (JSON.stringify(table.headers) !== JSON.stringify(schema.fieldNames)) fault(csv, "its header is not the schema's");
  } catch (e) {
    (e.multiple ? e.errors : [e]).forEach((error) => fault(csv, error.message));
  }
}

// JSON-LD: the first records (expanding is slow) have the names they must have; the catalogue follows DCAT-AP.
const documentLoader = async (url) => ({ contextUrl: null, documentUrl: url, document: json(pathOf(url) ?? (() => { throw new Error(`${url} would be fetched`); })()) });
for (const line of records.slice(0, 200)) {
  const record = JSON.parse(line);
  const [expanded] = await jsonld.expand(record, { documentLoader, safe: false });
  if (expanded?.["https://schema.org/name"] === undefined && record.name) fault(join(api, "context.jsonld"), `${record.type} ${record.id} has no name in JSON-LD`);
  if (record.url && expanded?.["@id"] !== record.url) fault(join(api, "context.jsonld"), `${record.type} ${record.id} has no address in JSON-LD`);
  seen("linked");
}
const catalogue = new Parser({ format: "application/n-quads" }).parse(await jsonld.toRDF(json(join(api, "catalog.jsonld")), { format: "application/n-quads", documentLoader }));
const report = await new ShaclValidator(new Store(new Parser().parse(text(join(standards, "dcat-ap.ttl"))))).validate(new Store(catalogue));
for (const result of report.results) fault(join(api, "catalog.jsonld"), `${result.focusNode?.value} ${result.path?.value ?? JSON.stringify(result.path)}: ${result.message.map((m) => m.value)}`);
if (!catalogue.some((q) => q.object.value === "http://www.w3.org/ns/dcat#Distribution")) fault(join(api, "catalog.jsonld"), "no distribution");
seen("catalogue");

// What other networks read.
for (const path of files(join(api, "murmurations"), ".json")) conforms(path, "murmurations", join(standards, "murmurations.json"), json(path));
for (const path of files(join(api, "oembed"), ".json")) conforms(path, "oembed", join(standards, "oembed.json"), json(path));

// Feeds: well formed and as their standards say, by a validating XML parser; and a feed reader finds the same entries in all three formats.
async function xml(kind, paths) {
  if (paths.length === 0) return;
  const schema = [text(join(standards, `${kind}.rng`))];
  for (let i = 0; i < paths.length; i += 40) {
    const batch = paths.slice(i, i + 40);
    const result = await validateXML({ xml: batch.map((path) => ({ fileName: relative(folder, path), contents: text(path) })), schema, extension: "relaxng" });
    result.errors.forEach((e) => fault(folder, e.rawMessage));
    batch.forEach(() => seen(kind));
  }
}
const starts = (path, word) => text(path).slice(0, 300).includes(word);
const feeds = files(folder, ".xml");
await xml("atom", feeds.filter((path) => starts(path, "<feed")));
await xml("rss", feeds.filter((path) => starts(path, "<rss")));
for (const path of files(folder, ".json").filter((path) => starts(path, "jsonfeed.org"))) {
  const feed = json(path);
  conforms(path, "json feed", join(standards, "json-feed.json"), feed);
  const ids = feed.items.map((item) => item.id);
  if (new Set(ids).size !== ids.length) fault(path, "an id twice");
  const atom = parseFeed(text(path.replace(".json", ".xml")));
  const rss = parseFeed(text(path.endsWith("feed.json") ? path.replace("feed.json", "rss.xml") : path.replace(".json", "-rss.xml")));
  if (atom.format !== "atom" || rss.format !== "rss") fault(path, `its neighbours are ${atom.format} and ${rss.format}`);
  if (JSON.stringify(atom.feed.entries?.map((e) => e.id) ?? []) !== JSON.stringify(ids)) fault(path, "Atom has other entries");
  if (JSON.stringify(rss.feed.items?.map((e) => e.guid?.value) ?? []) !== JSON.stringify(ids)) fault(path, "RSS has other entries");
}

console.log(`${JSON.stringify(checked)} ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
