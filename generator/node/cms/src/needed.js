import { isNothing } from './shapes.js';

/** Of a group that may be left empty, what must be said once anything is: Decap knows no such fields. */
export function firstMissing(values, fields) {
  for (const group of fields.filter(f => f.widget === 'object' && !isNothing(values[f.name]))) {
    const missing = group.fields.find(f => f.needed && isNothing(values[group.name][f.name]));
    if (missing) return `${group.label} · ${missing.label}`;
  }
  return null;
}
