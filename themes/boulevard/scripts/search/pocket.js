/** The numbered map of a printed search, as generator/Pages/PocketMap.cs draws a list's: to scale, north up; marks that would cover each other share one. */
const WIDTH = 340;
const MARGIN = 26;
const RADIUS = 8;
const MOST_TOWNS = 8;
const KM_A_DEGREE = 111.195; // of latitude
const LENGTHS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500]; // that the scale may show, in kilometres

/**
 * @param {SVGElement} svg
 * @param {{ lat?: number, lon?: number, town: string }[]} records numbered from 1, in the order of the list
 * @param {(km: number) => string} say a length in words
 */
export function drawPocket(svg, records, say) {
  const placed = records.map((record, i) => ({ ...record, number: i + 1 })).filter((record) => record.lat !== undefined);
  const [lats, lons] = [placed.map((p) => p.lat), placed.map((p) => p.lon)];
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)];
  const squeeze = Math.cos((south + north) * Math.PI / 360);
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * squeeze, north - south, 0.004);
  const left = (WIDTH - (east - west) * squeeze * scale) / 2;
  const at = ({ lat, lon }) => ({ x: left + (lon - west) * squeeze * scale, y: MARGIN + (north - lat) * scale });

  const marks = gather(placed.map((p) => ({ ...at(p), ...p })));
  // Places that cannot be told apart need no map.
  svg.toggleAttribute("hidden", marks.length < 2);
  if (marks.length < 2) return svg.replaceChildren();
  const height = (north - south) * scale + 2 * MARGIN;
  const length = (km) => km / KM_A_DEGREE * scale;
  const km = LENGTHS.findLast((l) => l === LENGTHS[0] || length(l) <= WIDTH / 3);
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${short(height + 14)}`);
  svg.replaceChildren(
    ...townsOf(marks).map(({ x, y, name }) => text("pocket-town", x, y, name)),
    ...marks.flatMap(({ x, y, numbers }) => pill(x, y, runs(numbers))),
    shape("path", { class: "pocket-scale", d: `M4 ${short(height + 6)}v3h${short(length(km))}v-3` }),
    text("pocket-town pocket-scale-text", 8, height + 6, say(km)),
  );
}

function gather(placed) {
  const marks = [];
  for (const { x, y, number, town } of placed) {
    const near = marks.find((m) => Math.abs(m.x - x) < 2 * RADIUS && Math.abs(m.y - y) < 2 * RADIUS);
    if (near) near.numbers.push(number);
    else marks.push({ x, y, town, numbers: [number] });
  }
  return marks;
}

/** "3", "1, 4", "2–5, 9". */
function runs(numbers) {
  const said = [];
  for (let i = 0; i < numbers.length; i++) {
    const first = i;
    while (numbers[i + 1] === numbers[i] + 1) i++;
    said.push(i > first + 1 ? `${numbers[first]}–${numbers[i]}` : numbers.slice(first, i + 1).join(", "));
  }
  return said.join(", ");
}

/** Names under the first mark of each town, where no other name or number stands. */
function townsOf(marks) {
  const labels = [];
  for (const { x, y, town } of new Map(marks.toReversed().map((m) => [m.town, m])).values()) {
    const [atX, atY] = [Math.min(Math.max(x, 30), WIDTH - 30), y + RADIUS + 8];
    if (labels.length < MOST_TOWNS && labels.every((l) => Math.abs(l.y - atY) > 9 || Math.abs(l.x - atX) > 62)
      && marks.every((m) => Math.abs(m.y - atY + 3) > RADIUS + 3 || Math.abs(m.x - atX) > 34)) labels.push({ x: atX, y: atY, name: town });
  }
  return labels;
}

function pill(x, y, label) {
  const width = Math.min(Math.max(6 + 4.4 * label.length, 2 * RADIUS), WIDTH - 4);
  const middle = Math.min(Math.max(x, width / 2 + 2), WIDTH - width / 2 - 2);
  return [
    shape("rect", { x: short(middle - width / 2), y: short(y - RADIUS), width: short(width), height: 2 * RADIUS, rx: RADIUS }),
    text("pocket-mark", middle, y, label, 3),
  ];
}

function text(className, x, y, label, dy = 0) {
  const made = shape("text", { class: className, x: short(x), y: short(y), dy });
  made.textContent = label;
  return made;
}

function shape(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

const short = (value) => Math.round(value * 10) / 10;
