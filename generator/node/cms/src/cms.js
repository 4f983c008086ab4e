import { DecapCmsCore as CMS } from 'decap-cms-core';
import { GitHubBackend } from 'decap-cms-backend-github';
import { GitLabBackend } from 'decap-cms-backend-gitlab';
import { GitGatewayBackend } from 'decap-cms-backend-git-gateway';
import StringWidget from 'decap-cms-widget-string';
import NumberWidget from 'decap-cms-widget-number';
import BooleanWidget from 'decap-cms-widget-boolean';
import DateTimeWidget from 'decap-cms-widget-datetime';
import SelectWidget from 'decap-cms-widget-select';
import ListWidget from 'decap-cms-widget-list';
import ObjectWidget from 'decap-cms-widget-object';
import RelationWidget from 'decap-cms-widget-relation';
import ImageWidget from 'decap-cms-widget-image';
import MarkdownWidget from 'decap-cms-widget-markdown';
import { en } from 'decap-cms-locales';
import { parse } from 'yaml';
import { mendBarriers, onePane } from './barriers.js';
import { careful, LocalBackend } from './backend.js';
import { EntriesControl } from './entries.js';
import { formatOf } from './format.js';
import { french } from './french.js';
import { speak } from './languages.js';
import { firstMissing } from './needed.js';
import { refuseOthers } from './photos.js';
import { PlaceControl } from './place-widget.js';
import { previewOf } from './preview.js';

const page = document.documentElement.dataset;
const config = parse(await (await fetch('config.yml', { cache: 'no-store' })).text());
speak(config.i18n.locales);
refuseOthers(config.showcase.photo_refused);
onePane();
mendBarriers(config.locale);

for (const [name, backend] of Object.entries({ github: GitHubBackend, gitlab: GitLabBackend, 'git-gateway': GitGatewayBackend, proxy: LocalBackend }))
  CMS.registerBackend(name, careful(backend, config));
CMS.registerWidget([StringWidget, NumberWidget, BooleanWidget, DateTimeWidget, SelectWidget, ListWidget, ObjectWidget, RelationWidget, ImageWidget, MarkdownWidget].map(w => w.Widget()));
CMS.registerWidget('entries', EntriesControl, RelationWidget.previewComponent, RelationWidget.Widget().schema);
CMS.registerWidget('place', PlaceControl);
CMS.registerLocale('en', en);
CMS.registerLocale('fr', french);
for (const collection of config.collections) {
  CMS.registerCustomFormat(collection.format, collection.extension, formatOf(collection.fields));
  CMS.registerPreviewTemplate(collection.name, previewOf(collection.name, config.showcase.families));
}
CMS.registerEventListener({
  name: 'preSave',
  handler({ entry }) {
    const missing = firstMissing(entry.get('data').toJS(), config.collections.find(c => c.name === entry.get('collection')).fields);
    if (missing) throw new Error(config.showcase.needed.replace('{0}', missing));
  },
});
CMS.registerPreviewStyle(page.styles);
CMS.init({ config: { ...config, load_config_file: false } });
