import { DivIcon, LatLngBounds, Marker, Popup } from "leaflet/dist/leaflet-src.esm.js";
import { FAMILIES, clusters } from "./map-clusters.js";
import { element, icon } from "./map-dom.js";

/** The marks of vitrines and of groups. A mark that stays in view stays the same element, so that the keyboard does not lose its place. */
export class MapMarkers {
  /** @param {string} [own]  Address of the vitrine that the page is about. */
  constructor(map, atlas, own) {
    Object.assign(this, { map, atlas, own });
    this.shown = new Map();
    this.onSelect = () => {};
  }

  draw(entries) {
    const zoom = this.map.getZoom();
    const own = entries.filter(e => e.record && e.record.url === this.own);
    const groups = clusters(own.length ? entries.filter(e => e !== own[0]) : entries, e => this.map.project([e.lat, e.lon], zoom));
    const wanted = new Map([...own, ...groups].sort((a, b) => b.lat - a.lat || a.lon - b.lon).map(g => [keyOf(g), g]));
    const focused = [...this.shown.values()].find(m => m.getElement() === document.activeElement);
    const before = focused?.getLatLng();
    for (const [key, marker] of this.shown) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.shown.delete(key);
    }
    for (const [key, group] of wanted) {
      if (!this.shown.has(key)) this.shown.set(key, this.mark(group).addTo(this.map));
    }
    this.order(wanted);
    if (before && ![...this.shown.values()].includes(focused)) this.focusNear(before);
  }

  /** Where marks stand, in pixels of the map's frame: names of towns keep clear of them. */
  spots() {
    return [...this.shown.values()].map(m => this.map.latLngToContainerPoint(m.getLatLng()));
  }

  // The keyboard walks from north to south, whatever came first.
  order(wanted) {
    const pane = this.map.getPane("markerPane");
    for (const key of wanted.keys()) {
      const mark = this.shown.get(key).getElement();
      if (!mark.contains(document.activeElement)) pane.append(mark);
    }
  }

  focusNear(place) {
    const nearest = [...this.shown.values()].sort((a, b) => a.getLatLng().distanceTo(place) - b.getLatLng().distanceTo(place))[0];
    (nearest?.getElement() ?? this.map.getContainer()).focus();
  }

  mark(group) {
    const { words } = this.atlas;
    const own = group.record && group.record.url === this.own;
    const face = group.record ? this.plate(group.record, own) : this.ring(group);
    const size = group.record ? 44 : Math.round(44 + Math.min(20, 6 * Math.log10(group.count) ** 1.2));
    const marker = new Marker([group.lat, group.lon], {
      icon: new DivIcon({ html: face, className: "map-mark", iconSize: [size, size] }), keyboard: true, riseOnHover: true, zIndexOffset: own ? 1000 : 0,
    });
    const label = group.record ? `${group.record.name}, ${group.record.trade}${own ? ` (${words.self})` : ""}` : `${group.count} ${words.cluster}`;
    marker.on("add", () => {
      const mark = marker.getElement();
      mark.setAttribute("aria-label", label);
      if (group.record) mark.title = group.record.name;
      mark.addEventListener("keydown", event => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        this.choose(marker, group);
      });
    });
    return marker.on("click", () => this.choose(marker, group));
  }

  plate(record, own) {
    return element("span", { class: `map-plate family-${record.family}${own ? " own" : ""}` }, icon(this.atlas.icons, record.icon));
  }

  /** A ring in the colours of the families, each as wide as its share. */
  ring(group) {
    const ring = element("span", { class: "map-ring" }, element("span", { class: "map-count" }, short(group.count)));
    let from = 0;
    const parts = FAMILIES.map((family, i) => {
      const to = from + group.families[i] / group.count * 360;
      const part = `var(--map-${family}) ${from.toFixed(1)}deg ${to.toFixed(1)}deg`;
      from = to;
      return part;
    });
    ring.style.setProperty("--shares", `conic-gradient(${parts.join(", ")})`);
    return ring;
  }

  choose(marker, group) {
    if (group.record) {
      this.onSelect(group.record);
      this.popUp(marker, [group.record]);
      return;
    }
    const records = group.entries.map(e => e.record);
    const bounds = new LatLngBounds(group.entries.map(e => [e.lat, e.lon]));
    const closer = Math.max(this.map.getZoom() + 1, Math.min(this.map.getBoundsZoom(bounds), this.map.getZoom() + 4));
    // Neighbours of one house: nearer there is nothing to tell them apart.
    const together = this.map.getZoom() >= this.map.getMaxZoom() || bounds.getSouthWest().equals(bounds.getNorthEast(), 2e-4);
    if (together && records.every(Boolean)) this.popUp(marker, records);
    else this.map.setView(bounds.getCenter(), Math.min(closer, this.map.getMaxZoom()));
  }

  popUp(marker, records) {
    const { words } = this.atlas;
    const close = element("button", { class: "map-close", type: "button", "aria-label": words.close }, icon(this.atlas.icons, "close"));
    const list = records.map(r => element("div", { class: `map-card family-${r.family}` },
      element("p", { class: "map-card-name" }, r.name), element("p", { class: "map-card-trade" }, r.trade),
      r.url === this.own ? "" : element("a", { class: "button", href: r.url, "aria-label": `${words.open} ${r.name}` }, words.open)));
    const popup = new Popup({ closeButton: false, className: "map-popup", maxWidth: 260, minWidth: 200, maxHeight: 300, offset: [0, -14], autoPanPadding: [12, 12], keepInView: false })
      .setLatLng(marker.getLatLng()).setContent(element("div", { class: `map-sign family-${records[0].family}` }, close, ...list));
    close.addEventListener("click", () => popup.close());
    // Leaflet hears Escape only while the map itself has the keyboard.
    popup.getContent().addEventListener("keydown", event => { if (event.key === "Escape") popup.close(); });
    popup.openOn(this.map);
    popup.on("remove", () => marker.getElement()?.focus({ preventScroll: true }));
    (popup.getElement().querySelector("a") ?? close).focus({ preventScroll: true });
  }
}

const keyOf = group => group.record ? group.record.url : `${group.count} ${group.lat.toFixed(5)} ${group.lon.toFixed(5)}`;
const short = count => count < 1000 ? String(count) : `${(count / 1000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: count < 10_000 ? 1 : 0 })} k`;
