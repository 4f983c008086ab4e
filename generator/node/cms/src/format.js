import { Document, isMap, isScalar, parseDocument, visit } from 'yaml';
import { isNothing, same, shaped, unshaped } from './shapes.js';

/** Holds the text of the file beside its fields while it is edited: what nobody changes is written back letter for letter, comments too. */
const SOURCE = '_source';

/** How Decap reads and writes an entry whose fields are these. */
export function formatOf(fields) {
  const known = fields.filter(f => f.name !== 'body');
  return {
    fromFile(text) {
      const { values, body } = parts(text);
      return { ...shaped(values ?? {}, known), ...(body.trim() && { body: body.trim() }), [SOURCE]: text };
    },
    toFile({ [SOURCE]: source = '', body = '', ...values }) {
      const old = parts(source);
      if (source && !old.values) return source; // it cannot be read, so nothing of it may be lost
      const before = shaped(old.values ?? {}, known);
      if (source && same(before, values) && body.trim() === old.body.trim()) return source;
      const keys = [...Object.keys(before), ...known.map(f => f.name), ...Object.keys(values)];
      const texts = [...new Set(keys)].map(key => ({ key, text: textOf(key) })).filter(t => t.text);
      if (texts.length === 0 && !body.trim()) return '';
      const ending = source && body.trim() === old.body.trim() ? old.body : body.trim() ? `\n${body.trim()}\n` : '';
      return `---\n${old.head ?? ''}${inOrder(texts).join('')}---\n${ending}`;

      function textOf(key) {
        if (same(before[key], values[key])) return old.lines?.get(key) ?? '';
        if (isNothing(values[key])) return '';
        const plain = unshaped(values[key], known.find(f => f.name === key));
        const written = new Document({ [key]: plain }, { aliasDuplicateObjects: false });
        // As people write it: a few words or numbers on one line.
        visit(written, { Collection(_, node) { node.flow = node !== written.contents && (node.items.every(i => (isScalar(i) || isScalar(i.value))) && String(node).length < 90); } });
        return commentsOf(old.lines?.get(key)) + written.toString({ lineWidth: 0, minContentWidth: 0, flowCollectionPadding: true });
      }

      // A new field goes where the model has it: after the nearest of those that stand before it.
      function inOrder(list) {
        const rank = key => known.findIndex(f => f.name === key);
        const result = list.filter(t => old.lines?.has(t.key));
        for (const added of list.filter(t => !old.lines?.has(t.key))) {
          const after = rank(added.key) < 0 ? result.length - 1 : result.findLastIndex(t => rank(t.key) >= 0 && rank(t.key) < rank(added.key));
          result.splice(after + 1, 0, added);
        }
        return result.map(t => t.text);
      }
    },
  };
}

/** The fields, the lines of each with the comments above, and what stands beneath the closing dashes. */
function parts(text) {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').split('\n');
  const close = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---');
  if (lines[0].trimEnd() !== '---' || close < 0) return { values: null, body: text };
  const front = lines.slice(1, close).map(line => line + '\n').join('');
  const body = lines.slice(close + 1).join('\n');
  // Every value is text: 01004 and 12:30 stay what they are.
  const document = parseDocument(front, { schema: 'failsafe', prettyErrors: false });
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) return { values: null, body };
  if (document.contents === null) return { values: {}, head: front, body, lines: new Map() };
  let values;
  try {
    values = document.toJS();
  } catch {
    return { values: null, body }; // aliases of aliases
  }
  if (document.contents.flow) return { values, body, lines: new Map() };
  const starts = document.contents.items.map(pair => startOf(front, pair.key.range[0]));
  const pieces = new Map(document.contents.items.map((pair, i) => [String(pair.key), front.slice(i === 0 ? 0 : starts[i], starts[i + 1] ?? front.length)]));
  return { values, body, lines: pieces };
}

/** Blank lines and comments above a key belong to it. */
function startOf(text, key) {
  let start = text.lastIndexOf('\n', key - 1) + 1;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!/^(#.*)?\n$/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

const commentsOf = (lines = '') => /^(?:#.*\n|\n)*/.exec(lines)[0];
