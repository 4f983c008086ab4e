import { DivIcon, Marker, Polygon } from "leaflet/dist/leaflet-src.esm.js";
import { element } from "./map-dom.js";

/** From this zoom on villages are named too. */
const NEAR = 10;
const MOST_NAMES = 40;

/**
 * The site's own drawing: land with the lines of the water about it, and names of towns.
 * @returns {{ place: (marks: { x: number, y: number }[]) => void }}  Lays out the names for the view, clear of the marks.
 */
export function drawBase(map, atlas, base, folder, read) {
  map.createPane("drawing").style.zIndex = 200;
  for (const drawn of ["drawing", "overlayPane"]) map.getPane(drawn).setAttribute("aria-hidden", "true");
  map.createPane("names").style.zIndex = 450;
  map.getPane("names").setAttribute("aria-hidden", "true");
  const rings = base.land.map(unfold);
  for (const part of ["water-far", "water-near", "land"]) {
    new Polygon(rings.map(r => [r]), { pane: "drawing", className: `map-${part}`, interactive: false, smoothFactor: 0.8 }).addTo(map);
  }
  const names = new Map();
  const squares = new Map(atlas.towns.map(t => [t, null]));

  const villages = () => {
    if (map.getZoom() < NEAR) return [];
    const found = [];
    for (const [square, towns] of squares) {
      if (!inView(map, square)) continue;
      if (towns) found.push(...towns);
      else {
        squares.set(square, []);
        read(`${folder}towns/${square}.json`).then(list => {
          squares.set(square, list);
          map.fire("moveend");
        }, () => squares.set(square, null));
      }
    }
    return found;
  };

  return {
    place(marks) {
      const view = map.getBounds();
      const size = map.getSize();
      const boxes = marks.map(m => [m.x - 22, m.y - 22, m.x + 22, m.y + 22]);
      const wanted = new Map();
      for (const [lat, lon, name] of [...base.towns, ...villages()]) {
        if (wanted.size >= MOST_NAMES) break;
        const key = `${name} ${lat}`;
        if (!view.contains([lat, lon]) || wanted.has(key)) continue;
        const at = map.latLngToContainerPoint([lat, lon]);
        const under = marks.some(m => Math.abs(m.x - at.x) < 26 && Math.abs(m.y - at.y) < 26);
        const half = name.length * 3.4 + 6;
        const top = at.y + (under ? Math.max(0, ...marks.filter(m => Math.abs(m.x - at.x) < 26 && Math.abs(m.y - at.y) < 26).map(m => m.y - at.y)) + 23 : 5);
        const box = [at.x - half, top, at.x + half, top + 18];
        if (box[0] < 0 || box[2] > size.x || box[3] > size.y || boxes.some(b => b[0] < box[2] && b[2] > box[0] && b[1] < box[3] && b[3] > box[1])) continue;
        boxes.push(box, [at.x - 4, at.y - 4, at.x + 4, at.y + 4]);
        wanted.set(key, { lat, lon, name, top: Math.round(top - at.y), dot: !under });
      }
      for (const [key, marker] of names) {
        if (wanted.get(key)?.top === marker.options.top) continue;
        marker.remove();
        names.delete(key);
      }
      for (const [key, town] of wanted) {
        if (!names.has(key)) names.set(key, nameOf(town).addTo(map));
      }
    },
  };
}

function nameOf({ lat, lon, name, top, dot }) {
  const text = element("span", { class: "map-name" }, name);
  text.style.top = `${top}px`;
  return new Marker([lat, lon], {
    pane: "names", interactive: false, keyboard: false, top,
    icon: new DivIcon({ className: dot ? "map-town dot" : "map-town", iconSize: [0, 0], html: text }),
  });
}

/** Steps in thousandths of a degree to points. */
function unfold(steps) {
  const points = [];
  let [y, x] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    y += steps[i];
    x += steps[i + 1];
    points.push([y / 1000, x / 1000]);
  }
  return points;
}

function inView(map, square) {
  const [z, x, y] = square.split(/[/-]/).map(Number);
  const size = 256 * 2 ** (map.getZoom() - z);
  const view = map.getPixelBounds();
  return (x + 1) * size >= view.min.x && x * size <= view.max.x && (y + 1) * size >= view.min.y && y * size <= view.max.y;
}
