// Text as outlines of the theme's own fonts: librsvg would take whatever fonts the machine has, and a name is a stranger's text.
import { readFile } from 'node:fs/promises';
import * as hb from 'harfbuzzjs';
import wawoff from 'wawoff2';

const two = number => Math.round(number * 100) / 100;

/** Fonts in order of preference: a letter is drawn with the first that has it. */
export async function openFonts(files) {
  const fonts = [];
  for (const file of files) {
    const packed = await readFile(file);
    const plain = packed.toString('latin1', 0, 4) === 'wOF2' ? await wawoff.decompress(packed) : packed;
    const face = new hb.Face(new hb.Blob(plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.byteLength)));
    fonts.push({ font: new hb.Font(face), upem: face.upem, has: new Set(face.collectUnicodes()), paths: new Map() });
  }
  return fonts;
}

/**
 * One line, cut into runs of one font. Letters that no font has are left out and counted in `lost`, control and format characters in neither.
 * Widths are in ems.
 */
export function shape(fonts, text, weight) {
  const runs = [];
  let lost = 0, letters = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.normalize('NFC').replace(/\s+/g, ' ').trim())) {
    const codes = [...segment].filter(c => !/\p{C}/u.test(c)).map(c => c.codePointAt(0));
    if (!codes.length) continue;
    letters++;
    // An accent that no font has goes alone; its letter stays.
    const font = fonts.find(f => codes.every(c => f.has.has(c))) ?? fonts.find(f => f.has.has(codes[0]));
    if (!font) {
      lost++;
      continue;
    }
    const drawn = String.fromCodePoint(...codes.filter(c => font.has.has(c)));
    if (runs.at(-1)?.font === font) runs.at(-1).text += drawn;
    else runs.push({ font, text: drawn });
  }
  let width = 0;
  const glyphs = [];
  for (const { font: { font, upem, paths }, text: run } of runs) {
    font.setVariations([new hb.Variation('wght', weight)]);
    const buffer = new hb.Buffer();
    buffer.addText(run);
    buffer.guessSegmentProperties();
    hb.shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    for (const [i, { codepoint: id }] of buffer.getGlyphInfos().entries()) {
      const key = `${weight} ${id}`;
      if (!paths.has(key)) paths.set(key, font.glyphToPath(id).replace(/-?\d+\.\d+/g, n => String(Math.round(n))));
      glyphs.push({ path: paths.get(key), upem, x: width + positions[i].xOffset / upem, y: positions[i].yOffset / upem });
      width += positions[i].xAdvance / upem;
    }
  }
  return { glyphs, width, lost, letters };
}

/** The largest setting of a text in a box, on one line or, when that would be small, on two; cut short where even the smallest is too long. */
export function fit(fonts, text, { width, largest, smallest, lines, weight }) {
  const one = shape(fonts, text, weight);
  const size = Math.min(largest, width / one.width);
  if (size >= (lines > 1 ? largest * 0.58 : smallest) || !one.width) return { size: Math.min(size, largest), lines: [one] };
  if (lines > 1) {
    const words = text.trim().split(/\s+/);
    const broken = words.slice(1).map((_, i) => [words.slice(0, i + 1), words.slice(i + 1)].map(half => shape(fonts, half.join(' '), weight)))
      .toSorted((a, b) => Math.max(a[0].width, a[1].width) - Math.max(b[0].width, b[1].width))[0];
    const half = broken ? Math.min(largest * 0.58, width / Math.max(broken[0].width, broken[1].width)) : 0;
    if (half > size && half >= smallest) return { size: half, lines: broken };
  }
  if (size >= smallest) return { size, lines: [one] };
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(s => s.segment);
  for (let kept = Math.min(letters.length, Math.ceil(letters.length * size / smallest)); ; kept--) {
    const cut = shape(fonts, letters.slice(0, kept).join('').trimEnd() + '…', weight);
    if (cut.width * smallest <= width || kept === 0) return { size: smallest, lines: [cut] };
  }
}

/** A shaped line as SVG, its baseline at (x, y). */
export const outlines = ({ glyphs }, size, x, y) => glyphs.filter(g => g.path).map(g => {
  const scale = size / g.upem;
  return `<path transform="translate(${two(x + g.x * size)} ${two(y - g.y * size)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${g.path}"/>`;
}).join('');
