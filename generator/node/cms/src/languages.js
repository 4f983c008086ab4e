/** How files of one entry are named: `index.md` in the main language, `index.en.md` in English. */
let main = 'fr';
let others = [];

/** @param {string[]} languages  The main one first. */
export function speak(languages) {
  [main, ...others] = languages;
}

export function getFilePath(_structure, extension, path, _slug, language) {
  return language === main ? path : path.slice(0, -extension.length) + `${language}.${extension}`;
}

export function getLocaleFromPath(_structure, extension, path) {
  const found = path.slice(0, -extension.length - 1).split('/').at(-1).split('.').slice(1).at(-1);
  return others.includes(found) ? found : main;
}

export function normalizeFilePath(_structure, path, language) {
  return language === main ? path : path.replace(new RegExp(`\\.${language}(\\.[^./]+)$`), '$1');
}

/** Decap's own falls over an entry that is not translated. */
export function serializeI18n(_collection, entry, serializeValues) {
  return others.map(language => ['i18n', language, 'data']).filter(path => entry.getIn(path))
    .reduce((done, path) => done.setIn(path, serializeValues(done.getIn(path))), entry);
}
