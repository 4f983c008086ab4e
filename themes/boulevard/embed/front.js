import { coverOf } from "../scripts/search/front.js";
import { ROOT, inLanguage, said, vitrineOf } from "./site.js";
import { element } from "../scripts/map-dom.js";

/** A photo of the site's own, told of as the build does. */
const isCover = (cover) => /^\/photos\/[\w-]+\/[\w-]+$/.test(cover?.base) && [cover.formats, cover.widths, cover.focus].every((list) => Array.isArray(list) && list.length > 0);

const FAMILIES = ["alimentation", "batiment", "fabrication", "services"];

/** A vitrine as a small shop front: photo under an awning in its family's colour, the sign, and what it says of itself. */
export function frontOf(entry, edition, tag) {
  const name = element("a", { part: "link", href: vitrineOf(edition, entry.slug) }, String(entry.name));
  const where = entry.away === null || entry.away === undefined ? entry.town : said(edition.words.away, { town: entry.town, distance: distanceOf(entry, edition) });
  return element(tag, { class: `front ${familyOf(entry)}`, part: "item" },
    element("div", { class: "window", part: "photo" }, photoOf(entry, edition)),
    element("p", { class: "name", part: "name" }, name),
    element("p", { class: "facts" }, element("span", { class: "trade", part: "trade" }, String(entry.tradeName)), " ", element("span", { part: "town" }, String(where))),
    element("p", { class: "summary", part: "summary" }, inLanguage(entry.summary, edition.language)),
    ...(entry.from ? [element("p", { class: "from" }, String(entry.from))] : []));
}

export const familyOf = (entry) => `family-${FAMILIES.includes(entry.family) ? entry.family : "fabrication"}`;

/** As generator/Pages/DistanceText.cs says it: the place asked for is a town's middle. */
function distanceOf({ away }, { language, words }) {
  if (away < 1.5) return words.there;
  return said(words.kilometres, { km: new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(away) });
}

function photoOf({ cover, name }, { language }) {
  if (!isCover(cover)) return element("span", { class: "initial", "aria-hidden": "true" }, [...String(name)][0] ?? "");
  const { best, type, set, src, alt, width, height, focusX, focusY } = coverOf(cover, { root: ROOT.href, language });
  const sizes = "(min-width: 30em) 20em, 90vw";
  const image = element("img", { src, srcset: set, sizes, alt, width, height, loading: "lazy", decoding: "async" });
  image.style.objectPosition = `${focusX * 10}% ${focusY * 10}%`;
  return element("picture", {}, element("source", { type, srcset: best, sizes }), image);
}
