/** The same vitrines as in the list, on a map: opened when the visitor asks for it. */
export class FinderMap {
  #map = null;
  #last = null;

  constructor(button, frame, changed) {
    this.button = button;
    this.frame = frame;
    button.addEventListener("click", () => {
      this.open = !this.open;
      changed();
    });
  }

  get open() {
    return this.button.getAttribute("aria-expanded") === "true";
  }

  set open(open) {
    if (open === this.open) return;
    this.button.setAttribute("aria-expanded", String(open));
    this.frame.hidden = !open;
    if (open) this.#draw();
  }

  /** @param records As the list shows them. @param place Where they are near to, or null. @param km 0: however far. */
  show(records, place, km) {
    this.#last = { records, place, km };
    if (this.open) this.#draw();
  }

  async #draw() {
    const opening = this.#map ??= import("../map.js").then(({ openMap }) => openMap(this.frame));
    opening.catch(() => {
      this.#map = null;
      this.open = false;
    });
    const map = await opening.catch(() => null);
    if (!map || !this.#last) return;
    const { records, place, km } = this.#last;
    map.clear();
    if (place && km > 0) map.circle(place.lat, place.lon, km);
    await map.show(records, { fit: true });
  }
}
