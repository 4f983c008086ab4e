// Decodes photos and writes their variants. Speaks JSON lines with generator/Images/PhotoWorker.cs:
//   in   {"protocol":1,"recipe":{...},"pixels":100000000}                     once, first
//   out  {"protocol":1,"ready":true}
//   in   {"id":7,"path":"…","sha256":"…","heic":false,"into":"…","artist":"…","copyright":"…"}
//   out  {"id":7,"photo":{…}}  or  {"id":7,"refused":"pixels|cut|damaged|changed|unreadable",…}
// Answers come in the order photos are finished. Whoever asks bounds how many are under way and how long each may take.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import sharp from 'sharp';

const PROTOCOL = 1;
console.log = console.error; // nothing but answers may reach standard output: libheif prints its complaints

sharp.cache(false);
sharp.concurrency(1); // photos run side by side instead, one thread each
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif', 'Tiff'].map(name => 'VipsForeignLoad' + name) });

let recipe;
let pixelLimit;

/** A reason that the person who sent the photo can do something about. */
class Refusal extends Error {
  constructor(reason, more = {}) {
    super(reason);
    this.answer = { refused: reason, ...more };
  }
}

async function prepare(job) {
  const file = await readFile(job.path).catch(error => { throw new Refusal('unreadable', { detail: error.code }); });
  // The caller files the result under the hash of what it read: it must be what is decoded.
  if (createHash('sha256').update(file).digest('hex') !== job.sha256)
    throw new Refusal('changed');
  try {
    return await prepareFrom(file, job);
  } catch (error) {
    if (error instanceof Refusal)
      throw error;
    const said = String(error.message ?? error);
    const cut = /premature end|truncat|unexpected end|end of file|bad seek|incomplete|not enough data/i.test(said) || endsEarly(file);
    throw new Refusal(cut ? 'cut' : 'damaged', { detail: said.split('\n', 1)[0] });
  }
}

/** Whether a file promises more bytes than there are: decoders often say only that something is wrong. */
function endsEarly(file) {
  if (file.length < 12)
    return true;
  // In a JPEG's pixels neither mark can occur by chance: the last scan begins (FF DA) and no end (FF D9) follows.
  if (file[0] === 0xff && file[1] === 0xd8)
    return file.lastIndexOf('\xff\xda', undefined, 'latin1') > file.lastIndexOf('\xff\xd9', undefined, 'latin1');
  switch (file.toString('latin1', 0, 4)) {
    case '\x89PNG': return !file.includes('IEND');
    case 'RIFF': return file.readUInt32LE(4) + 8 > file.length;
    case 'II*\0': return file.readUInt32LE(4) >= file.length;
    case 'MM\0*': return file.readUInt32BE(4) >= file.length;
    default: return false;
  }
}

async function prepareFrom(file, job) {
  const header = await sharp(file, { limitInputPixels: false, failOn: 'error' }).metadata();
  const { width, height } = header.autoOrient ?? header;
  if (width * height > pixelLimit)
    throw new Refusal('pixels', { width, height });

  const widths = widthsFor(width, height);
  const source = job.heic ? await heicPixels(file, header.icc) : file;
  const widest = await sharp(source, { limitInputPixels: pixelLimit, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: widths.at(-1) })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });

  const rights = rightsPacket(job);
  const small = await fromPixels(widest).resize(48, 48, { fit: 'inside' }).raw().toBuffer({ resolveWithObject: true });
  const sizes = await Promise.all(widths.map(size => size === widest.info.width ? widest : resized(widest, size)));
  const variants = await Promise.all(recipe.formats.flatMap(format => sizes.map(size => encode(size, format, rights, job.into))));
  return { width, height, placeholder: await placeholder(small), tint: dominantHue(small.data), variants };
}

/** Never wider than the photo. A photo between two widths keeps its own, unless the width below already shows nearly all of it. */
function widthsFor(width, height) {
  // A strip more than four times as tall as wide would break the encoders' limits and any layout.
  const own = Math.max(1, Math.min(width, Math.floor(4 * width * width / height)));
  const fitting = recipe.widths.filter(size => size <= own);
  const last = fitting.at(-1) ?? 0;
  return own < recipe.widths.at(-1) && own > last * 1.1 ? [...fitting, own] : fitting;
}

const fromPixels = image => sharp(image.data, { raw: { width: image.info.width, height: image.info.height, channels: image.info.channels } });

const resized = (image, width) => fromPixels(image).resize({ width }).raw().toBuffer({ resolveWithObject: true });

async function encode(image, { format, extension, options }, rights, into) {
  const name = `${image.info.width}.${extension}`;
  let output = fromPixels(image)[format](options);
  if (rights)
    output = output.withXmp(rights);
  const { size } = await output.toFile(join(into, name));
  return { format, width: image.info.width, height: image.info.height, bytes: size };
}

/** All that a variant says about itself, in XMP: libvips writes EXIF texts without their accents. */
function rightsPacket({ artist, copyright }) {
  if (!artist && !copyright)
    return null;
  const escaped = text => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);
  const creator = artist ? `<dc:creator><rdf:Seq><rdf:li>${escaped(artist)}</rdf:li></rdf:Seq></dc:creator>` : '';
  const rights = copyright ? `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(copyright)}</rdf:li></rdf:Alt></dc:rights>` : '';
  return '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    + `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${creator}${rights}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

/** The finest blurred miniature whose data URI fits in 200 bytes. */
async function placeholder(small) {
  for (const [side, quality] of [[16, 60], [14, 45], [12, 30], [8, 20], [4, 1], [1, 1]]) {
    const tiny = await fromPixels(small).resize(side, side, { fit: 'inside' }).blur(0.6).webp({ quality, effort: 6 }).toBuffer();
    const uri = 'data:image/webp;base64,' + tiny.toString('base64');
    if (uri.length <= 200)
      return uri;
  }
  throw new Error('no placeholder fits'); // a WebP of one pixel takes about 70 bytes
}

/**
 * The hue that most colour votes for, in OKLCH degrees; −1 when hardly anything is coloured.
 * Each pixel votes with its chroma, so a grey wall says little and a blue glaze much.
 */
function dominantHue(rgb) {
  const linear = byte => { const v = byte / 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
  const votes = new Float64Array(72); // bins of 5 degrees
  let coloured = 0;
  for (let i = 0; i < rgb.length; i += 3) {
    const [r, g, b] = [linear(rgb[i]), linear(rgb[i + 1]), linear(rgb[i + 2])];
    // sRGB to OKLab: matrices published by Björn Ottosson, 2020.
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    const across = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
    const along = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
    const chroma = Math.hypot(across, along);
    if (chroma < 0.03)
      continue;
    coloured++;
    votes[Math.floor((Math.atan2(along, across) / (2 * Math.PI) + 1) * 72) % 72] += chroma;
  }
  if (coloured * 20 < rgb.length / 3)
    return -1;
  const around = bin => [0.5, 1, 1, 1, 0.5].reduce((sum, weight, i) => sum + weight * votes[(bin + i + 70) % 72], 0);
  let best = 0;
  for (let bin = 1; bin < 72; bin++)
    if (around(bin) > around(best))
      best = bin;
  return best * 5 + 2;
}

/** sharp's own build has no HEVC decoder: libheif in WebAssembly decodes, upright already, and sharp goes on from its pixels. */
async function heicPixels(file, profile) {
  // heic-decode gives the first picture; the one its author chose may be another, so its libheif is asked directly.
  const libheif = createRequire(createRequire(import.meta.url).resolve('heic-decode'))('libheif-js/wasm-bundle');
  const decoder = new libheif.HeifDecoder();
  const images = decoder.decode(file);
  try {
    const image = images.find(one => one.is_primary()) ?? images[0];
    if (!image)
      throw new Error('no picture in this HEIC file');
    const [width, height] = [image.get_width(), image.get_height()];
    if (width * height > pixelLimit)
      throw new Refusal('pixels', { width, height });
    const { tiff, pixels } = tiffAround(width, height, profile);
    if (!await new Promise(resolve => image.display({ data: pixels, width, height }, resolve)))
      throw new Error('HEIC picture cannot be decoded');
    return tiff;
  } finally {
    for (const image of images)
      image.free();
    decoder.decoder?.delete();
  }
}

/** An uncompressed TIFF with room for RGBA pixels: the way to hand sharp raw pixels together with their colour profile. */
function tiffAround(width, height, profile) {
  const rows = 64;
  const strips = Math.ceil(height / rows);
  const stride = width * 4;
  const [SHORT, LONG, BYTES] = [3, 4, 7];
  const entries = 11 + (profile ? 1 : 0);
  let free = 8 + 2 + entries * 12 + 4;
  const take = bytes => { const at = free; free += bytes + bytes % 2; return at; };
  const bitsAt = take(8);
  const offsetsAt = take(strips * 4);
  const countsAt = take(strips * 4);
  const profileAt = profile ? take(profile.length) : 0;
  const pixelsAt = take(0);
  const tiff = Buffer.alloc(pixelsAt + stride * height);

  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(entries, 8);
  let at = 10;
  const entry = (tag, type, count, value) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
    at += 12;
  };
  entry(256, LONG, 1, width);
  entry(257, LONG, 1, height);
  entry(258, SHORT, 4, bitsAt);
  entry(259, SHORT, 1, 1); // not compressed
  entry(262, SHORT, 1, 2); // RGB
  // With one strip only, a value stands in the entry itself.
  entry(273, LONG, strips, strips === 1 ? pixelsAt : offsetsAt);
  entry(277, SHORT, 1, 4);
  entry(278, LONG, 1, rows);
  entry(279, LONG, strips, strips === 1 ? stride * height : countsAt);
  entry(284, SHORT, 1, 1);
  entry(338, SHORT, 1, 2); // the fourth sample is plain alpha
  if (profile)
    entry(34675, BYTES, profile.length, profileAt);

  for (let i = 0; i < 4; i++)
    tiff.writeUInt16LE(8, bitsAt + i * 2);
  for (let i = 0; i < strips; i++) {
    tiff.writeUInt32LE(pixelsAt + i * rows * stride, offsetsAt + i * 4);
    tiff.writeUInt32LE(Math.min(rows, height - i * rows) * stride, countsAt + i * 4);
  }
  profile?.copy(tiff, profileAt);
  return { tiff, pixels: new Uint8ClampedArray(tiff.buffer, tiff.byteOffset + pixelsAt, stride * height) };
}

/** For the tests: SHOWCASE_PHOTO_TRIAL=stall:name.jpg or crash:name.jpg makes a photo of that name hang or kill this process. */
function trial(path) {
  const [what, name] = (process.env.SHOWCASE_PHOTO_TRIAL ?? '').split(':');
  if (name !== basename(path))
    return;
  if (what === 'stall')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (what === 'crash')
    process.exit(70);
}

const answer = line => process.stdout.write(JSON.stringify(line) + '\n');

/** A bug here. The end of the trace is enough, and all that fits: libheif's one line is two megabytes long. */
function fail(error) {
  console.error(String(error?.stack ?? error).slice(-3000));
  process.exit(70);
}
process.on('uncaughtException', fail);

createInterface({ input: process.stdin }).on('line', async text => {
  const message = JSON.parse(text);
  if (message.protocol !== undefined) {
    ({ recipe, pixels: pixelLimit } = message);
    answer({ protocol: PROTOCOL, ready: message.protocol === PROTOCOL });
    return;
  }
  try {
    trial(message.path);
    answer({ id: message.id, photo: await prepare(message) });
  } catch (error) {
    if (!(error instanceof Refusal))
      return fail(error);
    answer({ id: message.id, ...error.answer });
  }
}).on('close', () => process.exit(0));
