import { createElement as h } from 'react';

/**
 * The preview pane: the theme's own sheet over the markup of its templates, as far as a glance needs it.
 * All of the entry is text for React, never markup; the body passes through Decap's sanitizer, and the policy of the page runs no script of its own.
 */
export function previewOf(collection, families) {
  return collection === 'artisans' ? props => h(Vitrine, { ...props, family: families[props.entry.getIn(['data', 'trade'])] ?? 'services' }) : Sheet;
}

function Vitrine(props) {
  const { entry } = props;
  const say = key => text(entry.getIn(['data', key]));
  const photos = entry.getIn(['data', 'photos'])?.toArray() ?? [];
  const trade = say('trade');
  return h('article', { className: `vitrine family-${props.family} variant-0 tint-0` },
    h('div', { className: 'facade-wrap wrap' }, h('div', { className: 'facade' },
      h('div', { className: 'wall' },
        h('div', { className: 'sign' }, h('h1', null, say('name')), h('p', null, labelOf(props, ['trade'], trade))),
        h('div', { className: 'awning' }),
        h('div', { className: 'shop' }, h('div', { className: 'window' }, photos.length > 0 ? h(Picture, { ...props, photo: photos[0] }) : h('span', { className: 'curtain' }))),
        h('div', { className: 'facade-sill' }, h('p', { className: 'facade-trade' }, [labelOf(props, ['trade'], trade), text(entry.getIn(['data', 'address', 'town']))].filter(Boolean).join(', ')))))),
    h('div', { className: 'wrap rooms' },
      h('div', { className: 'room intro' }, h('p', { className: 'lead' }, say('summary')), h('div', { className: 'prose' }, props.widgetFor('body'))),
      h(Facts, { ...props, without: ['name', 'trade', 'summary', 'photos', 'body', 'republish', 'aliases', 'draft'] }),
      h('div', { className: 'room rest' }, photos.slice(1).map((photo, i) => h('figure', { key: i }, h(Picture, { ...props, photo }), h('figcaption', null, text(photo.get('caption'))))))));
}

function Sheet(props) {
  const { entry } = props;
  const say = key => text(entry.getIn(['data', key]));
  const photo = entry.getIn(['data', 'photo']);
  return h('article', { className: 'wrap' },
    h('h1', null, say('name') || say('title')),
    h('p', { className: 'lead' }, say('summary')),
    photo?.get('file') && h(Picture, { ...props, photo }),
    h('div', { className: 'prose' }, props.widgetFor('body')),
    h(Facts, { ...props, without: ['name', 'title', 'summary', 'photo', 'body', 'draft'] }));
}

/** Every other field that says something, by its label. */
function Facts(props) {
  const { entry, fields, without } = props;
  const rows = fields.filter(f => !without.includes(f.get('name')))
    .map(f => [f, linesOf(props, [f.get('name')], entry.getIn(['data', f.get('name')]), f)]).filter(([, lines]) => lines.length > 0);
  return h('div', { className: 'room practical' }, h('dl', null, rows.map(([f, lines]) => [
    h('dt', { key: `${f.get('name')} term` }, h('strong', null, f.get('label'))),
    ...lines.map((line, i) => h('dd', { key: `${f.get('name')} ${i}` }, line)),
  ]).toArray()));
}

function linesOf(props, path, value, field) {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value.toArray !== 'function') return [labelOf(props, path, text(value), field)];
  if (!value.toJS || Array.isArray(value.toJS())) return value.toArray().map(v => Object(v) === v ? flat(v) : labelOf(props, path, text(v), field)).filter(Boolean);
  return [flat(value)].filter(Boolean);
}

const flat = value => Object.values(value.toJS?.() ?? value).filter(v => typeof v === 'string' || typeof v === 'number').join(', ');

/** A choice by what people read for it. */
function labelOf({ fields }, [name], value, field = fields.find(f => f.get('name') === name)) {
  return field?.get('options')?.find(o => o.get?.('value') === value)?.get('label') ?? value;
}

function Picture({ photo, getAsset, fields }) {
  const asset = photo.get('file') && getAsset(photo.get('file'), fields.find(f => f.get('name') === 'photos'));
  return asset ? h('span', { className: 'photo' }, h('picture', null, h('img', { src: asset.toString(), alt: text(photo.get('alt')) }))) : null;
}

const text = value => value === undefined || value === null ? '' : typeof value === 'boolean' ? '' : String(value);
