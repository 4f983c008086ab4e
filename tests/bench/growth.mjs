// growth.mjs [FIGURES] [PICTURE]: draws how cost grows with the number of profiles, from the table "build" of docs/figures.md, into docs/pictures/growth.svg.
// The picture can say nothing but what the table says. It carries its own colours for light and dark.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from './tools.mjs';

/** Rows of a section's first table as objects by column. */
export function table(page, name) {
  const text = page.slice(page.indexOf(`<!-- ${name} -->`), page.indexOf(`<!-- /${name} -->`));
  const [head, , ...rows] = text.split('\n').filter(l => l.startsWith('|')).map(l => l.split('|').slice(1, -1).map(c => c.trim()));
  return head ? rows.map(r => Object.fromEntries(head.map((h, i) => [h, r[i]]))) : [];
}
const number = text => Number(text.replaceAll(',', ''));

const [width, height] = [760, 470], [left, right, top, bottom] = [64, 236, 56, 52];
const escaped = text => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);

export function draw(rows) {
  const cold = rows.filter(r => !r.tool.includes('nothing changed'));
  const lines = [...new Set(cold.map(r => r.tool))].map(tool => ({ tool, points: cold.filter(r => r.tool === tool).map(r => [number(r.profiles), number(r['wall s'])]).toSorted((a, b) => a[0] - b[0]) }));
  const all = lines.flatMap(l => l.points);
  if (!all.length) throw new Error('docs/figures.md has no table of builds: run run.mjs --write first');
  const range = (values, most) => [Math.floor(Math.log10(Math.min(...values)) + 1e-9), Math.max(most, Math.ceil(Math.log10(Math.max(...values)) - 1e-9))];
  const [x0, x1] = range(all.map(p => p[0]), -Infinity), [y0, y1] = range(all.map(p => p[1]), 0);
  const x = v => left + (Math.log10(v) - x0) / Math.max(1, x1 - x0) * (width - left - right);
  const y = v => height - bottom - (Math.log10(v) - y0) / Math.max(1, y1 - y0) * (height - top - bottom);
  const decades = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  const grid = [
    ...decades(x0, x1).map(v => `<path class="grid" d="M${x(v).toFixed(1)} ${top}V${height - bottom}"/><text x="${x(v).toFixed(1)}" y="${height - bottom + 20}" text-anchor="middle">${v.toLocaleString('en')}</text>`),
    ...decades(y0, y1).map(v => `<path class="grid" d="M${left} ${y(v).toFixed(1)}H${width - right}"/><text x="${left - 8}" y="${(y(v) + 4).toFixed(1)}" text-anchor="end">${v} s</text>`),
  ];
  // Names stand beside the last point, moved apart where they would touch.
  const ends = lines.map((l, i) => ({ i, at: y(l.points.at(-1)[1]) })).toSorted((a, b) => a.at - b.at);
  ends.forEach((e, k) => { e.at = k ? Math.max(e.at, ends[k - 1].at + 34) : e.at; });
  const marks = [(a, b) => `<circle cx="${a}" cy="${b}" r="5"/>`, (a, b) => `<path d="M${a - 5} ${b - 5}h10v10h-10z"/>`, (a, b) => `<path d="M${a} ${b - 6}l6 11h-12z"/>`, (a, b) => `<path d="M${a} ${b - 7}l6 7-6 7-6-7z"/>`];
  const drawn = lines.map(({ tool, points }, i) => {
    const at = points.map(([n, s]) => [Number(x(n).toFixed(1)), Number(y(s).toFixed(1))]);
    const [, end] = at.at(-1), label = ends.find(e => e.i === i).at, last = points.at(-1);
    return `<g class="line c${i % 4}"><path class="stroke" d="M${at.map(p => p.join(' ')).join('L')}"/>${at.map(([a, b]) => marks[i % 4](a, b)).join('')}`
      + `<path class="lead" d="M${at.at(-1)[0] + 8} ${end}L${width - right + 24} ${label.toFixed(1)}"/><text class="name" x="${width - right + 30}" y="${(label - 1).toFixed(1)}">${escaped(tool)}</text>`
      + `<text x="${width - right + 30}" y="${(label + 14).toFixed(1)}">${last[1]} s at ${last[0].toLocaleString('en')}</text></g>`;
  });
  const said = lines.map(l => `${l.tool}: ${l.points.map(([n, s]) => `${n.toLocaleString('en')} profiles in ${s} s`).join(', ')}`).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">
<title id="t">How the time of a cold build grows with the number of profiles</title>
<desc id="d">${escaped(said)}.</desc>
<style>
svg{--paper:#fff;--ink:#1f2328;--soft:#59636e;--grid:#d8dee4;--c0:#6e5494;--c1:#0a6b5c;--c2:#b04a00;--c3:#0b5cad;font:13px system-ui,-apple-system,"Segoe UI",sans-serif}
@media (prefers-color-scheme:dark){svg{--paper:#0d1117;--ink:#e6edf3;--soft:#9da7b1;--grid:#2d343c;--c0:#b79ee0;--c1:#5cc9b5;--c2:#f0985a;--c3:#79b4f2}}
.paper{fill:var(--paper)}text{fill:var(--soft)}.title{fill:var(--ink);font-size:17px;font-weight:600}.name{fill:var(--ink);font-weight:600}
.grid{stroke:var(--grid);fill:none}.stroke{fill:none;stroke-width:2.5;stroke-linejoin:round}.lead{fill:none;stroke-width:1;stroke-dasharray:2 3}
.c0{fill:var(--c0);stroke:var(--c0)}.c1{fill:var(--c1);stroke:var(--c1)}.c2{fill:var(--c2);stroke:var(--c2)}.c3{fill:var(--c3);stroke:var(--c3)}.line text{stroke:none}
</style>
<rect class="paper" width="${width}" height="${height}" rx="8"/>
<text class="title" x="${left}" y="30">A cold build, by number of profiles</text>
${grid.join('\n')}
<text x="${left + (width - left - right) / 2}" y="${height - 10}" text-anchor="middle">profiles (both scales are logarithmic)</text>
${drawn.join('\n')}
</svg>
`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [figures = join(repository, 'docs/figures.md'), picture = join(repository, 'docs/pictures/growth.svg')] = process.argv.slice(2);
  writeFileSync(picture, draw(table(readFileSync(figures, 'utf8'), 'build')));
  console.log(picture);
}
