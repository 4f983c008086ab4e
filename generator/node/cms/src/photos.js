import { tells } from './traces.js';

/** Longest side of a photo that the CMS sends, in pixels: what the widest variant needs, twice over. */
const LONGEST = 3200;

const TYPES = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

const typeOf = file => TYPES[file.name.split('.').at(-1).toLowerCase()];

/** Decap lists what it takes for pictures and says nothing of the rest: who chooses another file is told at once. */
export function refuseOthers(refusal) {
  addEventListener('change', event => {
    const other = event.target.type === 'file' && [...event.target.files].find(file => !typeOf(file));
    if (!other) return;
    event.stopImmediatePropagation();
    event.target.value = '';
    alert(refusal.replace('{0}', other.name));
  }, { capture: true });
}

/**
 * The same photo, drawn anew: upright, no larger than needed, and without a word of where, when and with what it was taken.
 * One that says nothing and is small enough stays as it is, so that saving a draft again costs no quality.
 * @param {File} file
 * @param {string} refusal  What is said of a file that is no photo, or none that a browser can read.
 */
export async function cleaned(file, refusal) {
  const type = typeOf(file);
  const picture = type && await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) throw new Error(refusal.replace('{0}', file.name));
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  if (scale === 1 && !tells(new Uint8Array(await file.arrayBuffer()), type)) return file;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (type === 'image/jpeg') {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise(done => canvas.toBlob(done, type, 0.9));
  if (blob?.type !== type) throw new Error(refusal.replace('{0}', file.name));
  return new File([blob], file.name, { type, lastModified: file.lastModified });
}
