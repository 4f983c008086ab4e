/** Keeps what was typed, and the photos, on this device only: IndexedDB, one draft an address. */
const STORE = "drafts";
const KEPT = 30 * 24 * 3600 * 1000;

export class Draft {
  #timer = 0;
  #line = Promise.resolve();

  constructor(form, photos, say, tell) {
    Object.assign(this, { form, photos, say, tell, key: location.pathname });
  }

  /** Saves soon, however often it is asked. */
  later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(() => this.tell(this.say("saved"))), 800);
  }

  /** Saves now and says nothing: what is being sent must be there still if no answer comes, and the message about that must stay. */
  now() {
    clearTimeout(this.#timer);
    return this.#save(() => {});
  }

  async resume() {
    try {
      const kept = await this.#ask("readonly", (store) => store.get(this.key));
      if (!kept || Date.now() - kept.at > KEPT) return false;
      for (const input of this.form.querySelectorAll("input, select, textarea")) {
        const values = kept.values[input.name];
        if (!values || input.type === "hidden" || input.type === "file") continue;
        if (input.type === "checkbox") input.checked = values.includes(input.value);
        else if (input.multiple) [...input.options].forEach((option) => { option.selected = values.includes(option.value); });
        else input.value = values[0];
      }
      this.photos.restore(kept.photos);
      this.tell(this.say("resumed"));
      return true;
    } catch {
      return false;
    }
  }

  async erase() {
    clearTimeout(this.#timer);
    await this.#line;
    try {
      await this.#ask("readwrite", (store) => store.delete(this.key));
    } catch { /* There was nothing. */ }
  }

  #save(done) {
    return this.#line = this.#line.then(async () => {
      const values = {};
      for (const input of this.form.querySelectorAll("input, select, textarea")) {
        if (!input.name || input.type === "hidden" || input.type === "file") continue;
        const some = input.type === "checkbox" ? (input.checked ? [input.value] : []) : input.multiple ? [...input.selectedOptions].map((option) => option.value) : [input.value];
        values[input.name] = [...(values[input.name] ?? []), ...some];
      }
      await this.#ask("readwrite", (store) => store.put({ at: Date.now(), values, photos: this.photos.kept() }, this.key));
      if (!this.form.hasAttribute("aria-busy") && !this.photos.working) done();
    }).catch(() => this.tell(this.say("unsaved")));
  }

  async #ask(mode, work) {
    const base = await new Promise((resolve, reject) => {
      const asked = indexedDB.open("showcase-form", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = asked.onblocked = () => reject(asked.error);
    });
    try {
      return await new Promise((resolve, reject) => {
        const change = base.transaction(STORE, mode);
        const answer = work(change.objectStore(STORE));
        change.oncomplete = () => resolve(answer.result);
        change.onerror = change.onabort = () => reject(change.error);
      });
    } finally {
      base.close();
    }
  }
}
