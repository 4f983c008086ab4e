const PLAIN = {
  png: ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs', 'sBIT', 'bKGD', 'iCCP'],
  webp: ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP'],
};

/** Whether a file holds anything besides its picture, as far as its own structure says; one that is not what it claims does. */
export function tells(bytes, type) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return !{ 'image/jpeg': isPlainJpeg, 'image/png': isPlainPng, 'image/webp': isPlainWebP }[type](bytes, view);
  } catch {
    return true; // it ends within one of its parts
  }
}

function isPlainJpeg(bytes, view) {
  if (view.getUint16(0) !== 0xffd8 || view.getUint16(bytes.length - 2) !== 0xffd9) return false;
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker === 0xffda) return true;
    // Of what programs add, only the head (JFIF) and the way colours are kept (a profile, Adobe's mark) may stand.
    const profile = marker === 0xffe2 && nameAt(bytes, at + 4) === 'ICC_';
    if ((marker & 0xfff0) === 0xffe0 && marker !== 0xffe0 && marker !== 0xffee && !profile) return false;
    if (marker === 0xfffe || marker < 0xffc0) return false;
  }
}

const nameAt = (bytes, at) => String.fromCharCode(...bytes.subarray(at, at + 4));

function isPlainPng(bytes, view) {
  if (view.getUint32(0) !== 0x89504e47) return false;
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    if (!PLAIN.png.includes(nameAt(bytes, at + 4))) return false;
  }
  return nameAt(bytes, bytes.length - 8) === 'IEND';
}

function isPlainWebP(bytes, view) {
  if (nameAt(bytes, 0) !== 'RIFF' || nameAt(bytes, 8) !== 'WEBP' || view.getUint32(4, true) + 8 !== bytes.length) return false;
  for (let at = 12; at < bytes.length; at += 8 + view.getUint32(at + 4, true) + (view.getUint32(at + 4, true) & 1)) {
    if (!PLAIN.webp.includes(nameAt(bytes, at))) return false;
  }
  return true;
}
