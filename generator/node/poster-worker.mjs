// Draws what a shared link shows: a front with its sign. Speaks JSON lines with generator/Images/PosterWorkshop.cs:
//   in   {"fonts":{"sign":["…woff2"],"line":["…"]},"drawings":["<svg …>"]}      once, first
//   in   {"drawing":0,"sign":["first choice","when no font can write that"],"line":"…","initials":"… or nothing","icon":"<svg …>","photo":"….jpg","x":0.5,"y":0.5,"into":"….jpg"}
//   out  {"made":1}                                                             after each
// It ends when its input has ended and all is drawn. Photos are variants that the photo worker made.
import { rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import sharp from 'sharp';
import { fit, openFonts, outlines, shape } from './lettering.mjs';

const [SIGN, LINE] = [600, 400];
const LIMIT = 300_000; // messengers leave heavier pictures out
sharp.cache(false);
sharp.concurrency(1);

let shop;

async function open({ fonts, drawings }) {
  const read = new Map();
  for (const [use, files] of Object.entries(fonts)) read.set(use, await openFonts(files));
  return { sign: read.get('sign'), line: read.get('line'), drawings };
}

/** The rectangle of an id, and the drawing with something in its place. */
function place(svg, id, fill) {
  const found = new RegExp(`<rect id="${id}"[^>]*>`).exec(svg);
  if (!found) throw new Error(`app/front.svg has no <rect id="${id}" …/>`);
  const number = name => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(found[0])?.[1]);
  const box = { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
  if (!Object.values(box).every(Number.isFinite)) throw new Error(`app/front.svg: <rect id="${id}"> needs x, y, width and height as numbers`);
  return svg.slice(0, found.index) + fill(box) + svg.slice(found.index + found[0].length);
}

const centred = (line, size, box, y) => outlines(line, size, box.x + (box.width - line.width * size) / 2, y);

/** Name and a line beneath, in the middle of the board. */
function sign(box, job) {
  const writable = text => { const { lost, letters } = shape(shop.sign, text, SIGN); return letters > 0 && lost * 3 <= letters; };
  const name = fit(shop.sign, job.sign.find(writable) ?? '', { width: box.width, largest: box.height * 0.54, smallest: box.height * 0.24, lines: 2, weight: SIGN });
  const line = fit(shop.line, job.line, { width: box.width, largest: box.height * 0.25, smallest: box.height * 0.18, lines: 1, weight: LINE });
  const steps = [...name.lines.map(() => name.size * 1.06), line.lines[0].width ? line.size * 1.3 : 0];
  let y = box.y + (box.height - steps.reduce((sum, step) => sum + step, 0)) / 2;
  const put = (shaped, size, step) => { y += step; return centred(shaped, size, box, y - size * 0.24); };
  return `<g fill="#fbf3e4">${name.lines.map((l, i) => put(l, name.size, steps[i])).join('')}<g fill-opacity=".88">${put(line.lines[0], line.size, steps.at(-1))}</g></g>`;
}

/** The same crop as the page's own: the point that matters stays as central as the edges allow. */
async function cropped({ photo, x, y }, { width, height }) {
  const { width: w, height: h } = await sharp(photo).metadata();
  const scale = Math.max(width / w, height / h);
  const [wide, high] = [Math.ceil(w * scale), Math.ceil(h * scale)];
  const [W, H] = [Math.round(width), Math.round(height)];
  return sharp(photo).resize(wide, high, { fit: 'fill' }).extract({ left: Math.floor((wide - W) * x), top: Math.floor((high - H) * y), width: W, height: H })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
}

function initials(box, text) {
  const line = shape(shop.sign, text, SIGN), size = box.height * 0.42, y = box.y + box.height * 0.55;
  return `<g fill="#5c3f16">${centred(line, size, box, y + 3)}</g><g fill="#edd08a">${centred(line, size, box, y)}</g>`;
}

/** A trade has no initials: its icon stands in the window. */
const gilded = ({ x, y, width, height }, icon) => iconIn({ x: x + (width - height * 0.4) / 2, y: y + height * 0.19, width: height * 0.4, height: height * 0.4 }, icon, '#edd08a');

/** An icon's shapes in a box, in one colour. */
function iconIn(box, icon, colour = '#3d2a1c') {
  const [, attributes, shapes] = /<svg([^>]*)>([^]*)<\/svg>/.exec(icon);
  const of = name => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  const look = ['stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'].filter(of).map(name => ` ${name}="${of(name)}"`).join('');
  return `<svg x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" viewBox="${of('viewBox') ?? `0 0 ${of('width')} ${of('height')}`}" color="${colour}" fill="currentColor"${look}>${shapes}</svg>`;
}

async function draw(job) {
  let svg = place(shop.drawings[job.drawing], 'sign', box => sign(box, job));
  svg = place(svg, 'plate', box => iconIn(box, job.icon));
  let photo;
  svg = place(svg, 'window', box => { photo = box; return '<!--window-->'; });
  const image = job.photo && await cropped(job, photo);
  const inside = image ? `<image x="${photo.x}" y="${photo.y}" width="${photo.width}" height="${photo.height}" href="data:image/jpeg;base64,${image.toString('base64')}"/>` : job.initials ? initials(photo, job.initials) : gilded(photo, job.icon);
  const { data, info } = await sharp(Buffer.from(svg.replace('<!--window-->', () => inside))).resize(1200, 630, { fit: 'fill' }).flatten({ background: '#fff' }).raw().toBuffer({ resolveWithObject: true });
  for (const quality of [80, 60, 30]) {
    const bytes = await sharp(data, { raw: info }).jpeg({ quality }).toBuffer();
    if (bytes.length > LIMIT && quality > 30) continue;
    // Appears whole, so that a cache shared by builds never shows half a picture.
    const work = `${job.into}.${process.pid}`;
    await writeFile(work, bytes);
    return rename(work, job.into);
  }
}

/** A bug here, or in the theme's drawing: the caller shows the end of it. */
function fail(error) {
  console.error(String(error?.message ?? error).slice(0, 3000));
  process.exit(70);
}
process.on('uncaughtException', fail);

const waiting = [];
let wake = () => {}, ended = false;
createInterface({ input: process.stdin }).on('line', text => { waiting.push(JSON.parse(text)); wake(); }).on('close', () => { ended = true; wake(); });
const next = async () => {
  while (!waiting.length && !ended) await new Promise(resolve => { wake = resolve; });
  return waiting.shift();
};

shop = await open(await next());
await Promise.all(Array.from({ length: availableParallelism() }, async () => {
  for (let job; (job = await next());) {
    await draw(job);
    process.stdout.write('{"made":1}\n');
  }
}));
process.exit(0);
