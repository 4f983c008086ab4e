// Checks every page of a built site with html-validate's recommended rules, all in this one process.
// Usage: node validate-html.mjs FOLDER. One line a fault; the last line counts the pages. Exit code 1 when there are faults.
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate/node";

const [folder] = process.argv.slice(2);
// Check boxes of one question share its name, and so does the empty value that says it was asked when none is ticked.
const rules = { "form-dup-name": "off" };
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ["html-validate:recommended"], rules }));

const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort();

let faults = 0;
for (const page of pages) {
  const report = await validator.validateFile(page);
  for (const message of report.results.flatMap((result) => result.messages)) {
    faults++;
    console.log(`${relative(folder, page)}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
  }
}
console.log(`${pages.length} pages, ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
