/**
 * A field may be written in several ways (people: [Maëlle], social: { instagram: x } or a list…); a widget wants one.
 * `shaped` brings what the file says into the widget's shape, `unshaped` spells what the widget holds for the file.
 */
export function shaped(values, fields) {
  const result = {};
  for (const [key, value] of Object.entries(values ?? {})) {
    const field = fields.find(f => f.name === key);
    result[key] = field ? shape(value, field) : value;
  }
  return result;
}

function shape(value, field) {
  if (value === null || value === '') return undefined;
  if (field.showcase === 'accounts') return accounts(value);
  if (field.showcase === 'names') return Array.isArray(value) ? value.join(', ') : value;
  if (field.widget === 'list') return listOf(value).map(item => field.fields ? objectOf(item, field) : item);
  if (field.multiple) return listOf(value);
  if (field.widget === 'object') return objectOf(value, field);
  if (field.widget === 'place') return typeof value === 'object' ? { lat: numberOr(value.lat), lon: numberOr(value.lon) } : value;
  if (field.widget === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  if (field.widget === 'number') return numberOr(value);
  return value;
}

const listOf = value => Array.isArray(value) ? value : [value];

const objectOf = (value, field) => typeof value === 'object' ? shaped(value, field.fields) : field.shorthand ? { [field.shorthand]: value } : value;

// A number that would be spelt otherwise stays text.
const numberOr = text => typeof text === 'string' && String(Number(text)) === text ? Number(text) : text;

function accounts(value) {
  if (typeof value !== 'object') return [{ address: value }];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([network, one]) => listOf(one).map(a => account(a, network)));
  return value.map(item => {
    const keys = typeof item === 'object' ? Object.keys(item) : [];
    return keys.length === 1 && !['address', 'handle'].includes(keys[0]) ? account(item[keys[0]], keys[0]) : account(item);
  });
}

function account(value, network) {
  if (typeof value !== 'object') return { ...(network && { network }), address: value };
  const { address, handle, consent, network: named, ...rest } = value;
  return { ...((network ?? named) && { network: network ?? named }), address: address ?? handle, ...(consent && { consent: consent === 'true' }), ...rest };
}

export function unshaped(value, field) {
  if (isNothing(value) || field === undefined) return pruned(value);
  if (field.showcase === 'accounts') return value.filter(a => !isNothing(a)).map(a => a.network || a.consent ? pruned(a) : a.address);
  if (field.showcase === 'names') return ['all', 'none'].includes(String(value).trim()) ? String(value).trim() : String(value).split(',').map(n => n.trim()).filter(Boolean);
  const within = item => typeof item !== 'object' ? item
    : Object.fromEntries(Object.entries(item).filter(([, v]) => !isNothing(v)).map(([k, v]) => [k, unshaped(v, field.fields?.find(f => f.name === k))]));
  if (Array.isArray(value)) return value.filter(v => !isNothing(v)).map(within);
  return typeof value === 'object' ? within(value) : value;
}

function pruned(value) {
  if (Array.isArray(value)) return value.filter(v => !isNothing(v)).map(pruned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([, v]) => !isNothing(v)).map(([k, v]) => [k, pruned(v)]));
}

/** What a form holds where nobody has said anything. */
export function isNothing(value) {
  if (value === undefined || value === null || value === '') return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every(isNothing);
}

export function same(a, b) {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (typeof a !== 'object' || typeof b !== 'object') return String(a) === String(b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a)) return a.length === b.length && a.every((item, i) => same(item, b[i]));
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(key => same(a[key], b[key]));
}
