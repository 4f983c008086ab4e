import { leafletIsLoaded } from "./before-leaflet.js";
import { DivIcon, LatLngBounds, Map as LeafletMap, Marker, circle, svg } from "leaflet/dist/leaflet-src.esm.js";
import { drawBase } from "../scripts/map-base.js";
import { FAMILIES, clusters } from "../scripts/map-clusters.js";
import { element } from "../scripts/map-dom.js";
import css from "../laid/map.css";

leafletIsLoaded();

/** Draws vitrines on the site's own drawing of the land. A mark is a link, a group a button that goes nearer. */
export function draw(canvas, entries, { atlas, base, place, radius, words, read }) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  canvas.getRootNode().adoptedStyleSheets.push(sheet);
  const box = element("div", { class: "map-canvas" });
  canvas.append(box);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const bounds = ([south, west, north, east]) => new LatLngBounds([south, west], [north, east]);
  const map = new LeafletMap(box, {
    attributionControl: false, zoomControl: false, scrollWheelZoom: false, keyboard: false, maxBounds: bounds(atlas.frame), maxBoundsViscosity: 1, maxZoom: 17,
    fadeAnimation: !still, zoomAnimation: !still, markerZoomAnimation: !still, inertia: !still, renderer: svg({ padding: 0.5 }), bounceAtZoomLimits: false,
  });
  map.fitBounds(new LatLngBounds(entries.map(({ lat, lon }) => [lat, lon])), { padding: [44, 44], maxZoom: 13, animate: false });
  map.setMinZoom(Math.max(3, map.getBoundsZoom(bounds(atlas.core)) - 1));
  const towns = drawBase(map, atlas, base, "atlas/", read);
  if (place) circle([place.lat, place.lon], { radius: radius * 1000, className: "map-reach", interactive: false }).addTo(map);

  const records = entries.map((record) => ({ record: { ...record, family: record.class.slice(7) }, lat: record.lat, lon: record.lon, count: 1 }));
  const shown = new Map();
  const refresh = () => {
    const groups = new Map(clusters(records, ({ lat, lon }) => map.project([lat, lon], map.getZoom())).sort((a, b) => b.lat - a.lat).map((group) => [keyOf(group), group]));
    for (const [key, mark] of shown) if (!groups.has(key)) { mark.remove(); shown.delete(key); }
    for (const [key, group] of groups) if (!shown.has(key)) shown.set(key, markOf(group, map, words).addTo(map));
    towns.place([...shown.values()].map((mark) => map.latLngToContainerPoint(mark.getLatLng())));
  };
  map.on("moveend", refresh);
  refresh();
  canvas.append(toolsOf(map, words), element("p", { class: "map-credit" }, atlas.words.credit));
}

const keyOf = ({ record, count, lat, lon }) => record ? record.slug : `${count} ${lat.toFixed(5)} ${lon.toFixed(5)}`;

function markOf(group, map, words) {
  const { record, count } = group;
  const face = record
    ? element("a", { class: `map-plate ${record.class}`, part: "mark", href: record.url, "aria-label": `${record.name}, ${record.tradeName}, ${record.town}` }, element("span", { class: "tip", "aria-hidden": "true" }, String(record.name)))
    : element("button", { class: "map-ring", part: "mark", type: "button", "aria-label": `${count} ${words.together}` }, element("span", { class: "map-count" }, String(count)));
  if (!record) {
    face.style.setProperty("--shares", sharesOf(group));
    face.addEventListener("click", () => map.fitBounds(new LatLngBounds(group.entries.map(({ lat, lon }) => [lat, lon])), { padding: [44, 44], maxZoom: map.getZoom() + 4 }));
  }
  // Leaflet would take the click of a link for a pull at the map.
  for (const kind of ["mousedown", "touchstart", "pointerdown", "dblclick"]) face.addEventListener(kind, (event) => event.stopPropagation());
  return new Marker([group.lat, group.lon], { icon: new DivIcon({ html: face, className: "map-mark", iconSize: [44, 44] }), keyboard: false, riseOnHover: true });
}

function sharesOf({ families, count }) {
  let from = 0;
  return `conic-gradient(${FAMILIES.map((family, i) => {
    const to = from + families[i] / count * 360;
    const part = `var(--map-${family}) ${from.toFixed(1)}deg ${to.toFixed(1)}deg`;
    from = to;
    return part;
  }).join(", ")})`;
}

function toolsOf(map, words) {
  const zoom = (label, sign, step) => {
    const button = element("button", { class: "map-button", part: "zoom", type: "button", "aria-label": label, title: label }, sign);
    button.addEventListener("click", () => map.zoomIn(step));
    return button;
  };
  return element("div", { class: "map-tools" }, zoom(words.zoomIn, "+", 1), zoom(words.zoomOut, "−", -1));
}
