import { frontOf } from "./front.js";
import { element } from "../scripts/map-dom.js";
import { creditOf, plainLink } from "./shell.js";
import { Missing, inLanguage, pageOf, read, vitrineOf } from "./site.js";

/** <showcase-card slug> */
export async function card(frame, edition, { slug }) {
  plainLink(frame, edition, vitrineOf(edition, slug));
  let record = null;
  try {
    if (/^[a-z0-9-]{1,120}$/.test(slug)) record = await read(`api/v1/artisans/${slug}.json`);
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
  }
  // Those whom it names may read it; a page that anyone may write is none of them.
  if (!record?.rights?.everyone) {
    plainLink(frame, edition, pageOf(edition.home));
    frame.prepend(element("p", { class: "note", part: "note" }, edition.words.gone));
    return;
  }
  const entry = {
    slug, name: record.name, town: record.address?.town ?? "", summary: record.summary, licence: record.rights.licence, family: record.trade?.family,
    tradeName: inLanguage(record.trade?.name, edition.language), cover: coverIn(record.photos?.[0]), from: record.rights.attribution,
  };
  frame.replaceChildren(frontOf(entry, edition, "article"), creditOf([entry], edition));
}

/** What lists have of a photo, taken from what its record tells of each of its files. */
function coverIn(photo) {
  const files = (photo?.files ?? []).map((file) => ({ ...file, path: partOf(file.url) })).filter((file) => file.path && file.width <= 1000);
  const jpegs = files.filter((file) => file.type === "image/jpeg");
  if (jpegs.length === 0) return null;
  const formats = [...new Set(files.map((file) => String(file.type).replace("image/", "")))];
  const largest = jpegs.at(-1);
  return {
    base: largest.path.replace(/-\d+\.\w+$/, ""), formats, widths: jpegs.map((file) => file.width), width: largest.width, height: largest.height,
    focus: [photo.focus?.x ?? 0.5, photo.focus?.y ?? 0.5].map((part) => Math.round(part * 10)),
    alt: Object.values(photo.alt ?? {})[0] ?? "", ...Object.fromEntries(Object.entries(photo.alt ?? {}).map(([language, text]) => [`alt-${language}`, text])),
  };
}

const partOf = (url) => String(url).match(/\/photos\/[\w./-]+$/)?.[0];
