import { DomEvent, LatLngBounds, Map as LeafletMap, circle as circleOf, svg } from "leaflet/dist/leaflet-src.esm.js";
import { loadStyles } from "./styles.js";
import { drawBase } from "./map-base.js";
import { offerBackground } from "./map-background.js";
import { MapMarkers } from "./map-markers.js";
import { MapTiles } from "./map-tiles.js";
import { element } from "./map-dom.js";

// A drawing has no steps: on a telephone a region fills the frame. Pictures are sharp at whole ones only.
const SNAP = 0.25;

/**
 * A vitrine on the map.
 * @typedef {{ name: string, url: string, trade: string, icon: string, family: string, lat: number, lon: number }} MapRecord
 *   `trade` is a word to read, `icon` a symbol of the sprite, `family` one of alimentation, batiment, fabrication, services.
 *
 * An open map.
 * @typedef {object} OpenMap
 * @property {(records: MapRecord[], options?: { fit?: boolean }) => void} show  Shows these vitrines alone, in place of the tiles; `fit` moves the view to them.
 * @property {(lat: number, lon: number, km: number) => void} circle  Draws the reach of a search; the view stays.
 * @property {() => void} clear  Takes records and circle away: all vitrines of the set again, from the tiles.
 * @property {(handler: (record: MapRecord) => void) => void} onSelect  Called when the visitor picks a vitrine.
 * @property {() => void} focus  Puts the keyboard on the map.
 */

/**
 * Opens a map inside an element, which becomes its frame: what stood there is replaced. Nothing is asked of another host.
 * Everything may be given as `data-` attributes of the element instead (`data-atlas`, `data-set`, `data-at="lat,lon"`, `data-zoom`, `data-slug`, `data-label`).
 * @param {HTMLElement} frame
 * @param {{ atlas?: string, set?: string, at?: string, zoom?: number, slug?: string, label?: string }} [options]
 *   `atlas`: address of the site's atlas in the page's language (`{{site.atlasUrl}}`); `set`: `all`, or `trades/<id>`.
 * @returns {Promise<OpenMap>}
 */
export async function openMap(frame, options = {}) {
  const wish = { set: "all", ...frame.dataset, ...options };
  const folder = wish.atlas.slice(0, wish.atlas.lastIndexOf("/") + 1);
  const [atlas, base, set] = await Promise.all([
    read(wish.atlas), read(`${folder}base.json`), read(`${folder}${wish.set}/index.json`), loadStyles("map"),
  ]);

  const canvas = element("div", { class: "map-canvas", role: "region", "aria-label": wish.label ?? "" });
  frame.replaceChildren(canvas);
  frame.classList.add("map-open");
  const whole = boundsOf(set.count > 1 ? set.box : atlas.core);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = new LeafletMap(canvas, {
    fadeAnimation: !still, zoomAnimation: !still, markerZoomAnimation: !still, inertia: !still,
    attributionControl: false, zoomControl: false, scrollWheelZoom: false, maxBounds: boundsOf(atlas.frame), maxBoundsViscosity: 1,
    maxZoom: 17, zoomSnap: SNAP, renderer: svg({ padding: 0.5 }), worldCopyJump: false, bounceAtZoomLimits: false,
  });
  // The wheel scrolls the page until the visitor has taken hold of the map.
  map.on("focus", () => map.scrollWheelZoom.enable()).on("blur", () => map.scrollWheelZoom.disable());
  const room = Math.min(48, canvas.clientWidth * 0.08);
  const padding = [room, room];
  const fit = bounds => map.fitBounds(bounds, { padding, maxZoom: 14, animate: false });
  const start = () => wish.at ? map.setView(wish.at.split(",").map(Number), Number(wish.zoom ?? 12), { animate: false }) : fit(whole);
  start();
  map.setMinZoom(Math.max(3, map.getBoundsZoom(boundsOf(atlas.core)) - 1));

  const towns = drawBase(map, atlas, base, folder, read);
  const tiles = new MapTiles(set, `${folder}${wish.set}/`, read, record => ({
    lat: record[0], lon: record[1], name: record[4], url: `${atlas.vitrines}${record[3]}/`, trade: atlas.trades[record[2]][0], icon: atlas.trades[record[2]][1], family: atlas.trades[record[2]][2],
  }));
  const markers = new MapMarkers(map, atlas, wish.slug && `${atlas.vitrines}${wish.slug}/`);
  const foot = furnish(frame, map, atlas);
  offerBackground(map, atlas, foot, frame);
  // The strip with the button has taken its part of the frame.
  map.invalidateSize({ pan: false, animate: false });
  start();

  let records = null;
  let reach = null;
  let asked = 0;
  const refresh = async () => {
    const turn = ++asked;
    const entries = records ?? await tiles.inView(map);
    if (turn !== asked) return;
    markers.draw(entries);
    towns.place(markers.spots());
  };
  map.on("moveend", refresh);
  await refresh();

  return {
    show(list, { fit: move = true } = {}) {
      records = list.map(record => ({ record, lat: record.lat, lon: record.lon, count: 1 }));
      if (move && list.length > 0) fit(new LatLngBounds(list.map(r => [r.lat, r.lon])));
      return refresh();
    },
    circle(lat, lon, km) {
      reach?.remove();
      reach = circleOf([lat, lon], { radius: km * 1000, className: "map-reach", interactive: false }).addTo(map);
    },
    clear() {
      reach?.remove();
      records = reach = null;
      return refresh();
    },
    onSelect(handler) { markers.onSelect = handler; },
    focus() { canvas.focus(); },
  };
}

/** The strip beneath the map: zoom, room for the background's button, and credits. */
function furnish(frame, map, atlas) {
  const { words } = atlas;
  const zoom = (label, sign, step) => {
    const button = element("button", { class: "map-button", type: "button", "aria-label": label, title: label }, sign);
    button.addEventListener("click", () => map.zoomIn(step));
    map.on("zoomend", () => { button.disabled = step > 0 ? map.getZoom() >= map.getMaxZoom() : map.getZoom() <= map.getMinZoom(); });
    return button;
  };
  const tools = element("div", { class: "map-tools" }, zoom(words.zoomIn, "+", 1), zoom(words.zoomOut, "−", -1));
  const credit = element("p", { class: "map-credit" }, words.credit);
  const foot = element("div", { class: "map-foot" });
  frame.append(tools, foot);
  frame.querySelector(".map-canvas").after(credit);
  DomEvent.disableClickPropagation(tools);
  return { foot, credit };
}

async function read(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

const boundsOf = ([south, west, north, east]) => new LatLngBounds([south, west], [north, east]);
