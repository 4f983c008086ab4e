import { ProxyBackend } from 'decap-cms-backend-proxy';
import { EditorialWorkflowError } from 'decap-cms-lib-util';
import { cleaned } from './photos.js';

/**
 * A backend of Decap's that sends no photo as it came, no translation that says nothing, and that takes away all of an entry.
 * Nothing is asked of a forge's status page: that is another host.
 */
export function careful(Backend, config) {
  class Careful extends Backend {
    async authenticate(state) {
      const user = await super.authenticate(state);
      // A person's picture lies on another host.
      if (user) delete user.avatar_url;
      // Nobody writes Decap's notes here: none need be searched for and closed, and git-gateway lets nobody ask.
      for (const api of [this.api, this.notesApi]) if (api?.closeIssueOnPublish) api.closeIssueOnPublish = api.closeEntryNotesIssue = async () => {};
      return user;
    }

    async persistEntry(entry, options) {
      await Promise.all(entry.assets.map(clean));
      return super.persistEntry({ ...entry, dataFiles: entry.dataFiles.filter(f => f.raw.trim()) }, options);
    }

    // Decap's own library of photos belongs to no entry.
    async persistMedia() {
      throw new Error(config.showcase.media_refused);
    }

    async deleteFiles(paths, message) {
      const folder = paths[0].slice(0, paths[0].lastIndexOf('/'));
      const there = (await super.getMedia(folder)).map(f => f.path);
      // An artisan is a folder: its photos leave with it.
      const own = /\/artisans\/[^/]+\/index\.[^/]*$/.test(paths[0]) ? there : there.filter(f => paths.includes(f));
      return super.deleteFiles(own.length > 0 ? own : paths, message);
    }

    async status() {
      return { auth: { status: true }, api: { status: true, statusPage: '' } };
    }
  }
  // Decap would pass over every file that does not name its language, and with it all of the main one.
  const { allEntriesByFolder } = Backend.prototype;
  if (allEntriesByFolder) Careful.prototype.allEntriesByFolder = function (folder, extension, depth) { return allEntriesByFolder.call(this, folder, extension, depth); };
  return Careful;

  async function clean(asset) {
    if (!asset.fileObj) return;
    const file = await cleaned(asset.fileObj, config.showcase.photo_refused);
    if (file === asset.fileObj) return;
    asset.fileObj = file;
    asset.url = URL.createObjectURL(file); // what Decap reads the bytes from
  }
}

/** Asks for a draft only where there is one: a browser's console takes each 404 for a fault. */
export class LocalBackend extends ProxyBackend {
  async unpublishedEntry({ id, collection, slug }) {
    if (!(await this.unpublishedEntries()).includes(id ?? `${collection}/${slug}`)) throw new EditorialWorkflowError('content is not under editorial workflow', true);
    return super.unpublishedEntry({ id, collection, slug });
  }
}
