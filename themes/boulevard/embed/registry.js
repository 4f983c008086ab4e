/*
 * A name can be given to one class only, and a page may hold the scripts of two sites, or of two versions. So the first script names the
 * elements, and each element is filled by the script that stands before it. What is agreed upon here never changes: scripts of other
 * versions rely on it. `globalThis[Symbol.for("showcase.embeds")]` = { fills: Map of script address → (kind, host, root) => Promise, later: Set of functions }.
 */
const KEY = Symbol.for("showcase.embeds");
const SCRIPT = /\/embed\/v\d+\/embed\.js(\?|$)/;
const WATCHED = ["trade", "near", "radius", "limit", "slug", "lang", "family", "departement", "label", "network", "language", "access"];

export function register(address, fill) {
  if (!globalThis[KEY]) Object.defineProperty(globalThis, KEY, { value: { fills: new Map(), later: new Set() } });
  const shared = globalThis[KEY];
  if (shared.fills.has(address)) return;
  shared.fills.set(address, fill);
  for (const kind of ["list", "map", "card"]) {
    if (!customElements.get(`showcase-${kind}`)) customElements.define(`showcase-${kind}`, shellOf(kind, shared));
  }
  const waiting = [...shared.later];
  shared.later.clear();
  waiting.forEach((again) => again());
}

function shellOf(kind, shared) {
  return class extends HTMLElement {
    static observedAttributes = WATCHED;
    #root = this.attachShadow({ mode: "open" });
    #due = false;

    constructor() {
      super();
      // What its host wrote inside is the way until there is a better one.
      this.#root.append(document.createElement("slot"));
    }

    connectedCallback() { this.#ask(); }

    attributeChangedCallback() { if (this.isConnected) this.#ask(); }

    // Attributes come one after the other: they are read once they are all there.
    #ask() {
      if (this.#due) return;
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        if (!this.isConnected) return;
        const fill = fillFor(this, shared.fills);
        if (!fill) return shared.later.add(() => this.#ask());
        fill(kind, this, this.#root);
      });
    }
  };
}

/** The script nearest before the element; else the first that there is. Undefined while it is still to come. */
function fillFor(element, fills) {
  const scripts = [...element.ownerDocument.querySelectorAll("script[src]")].filter((script) => SCRIPT.test(script.src));
  const before = scripts.filter((script) => script.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  const own = before.at(-1) ?? scripts[0];
  return own ? fills.get(own.src) : fills.values().next().value;
}
