import { find } from "./find.js";
import { familyOf } from "./front.js";
import { element } from "../scripts/map-dom.js";
import { creditOf, plainLink, tellNone } from "./shell.js";
import { ROOT, read, said, searchOf, vitrineOf } from "./site.js";

/** On one map; the link beneath leads to them all. */
const MOST = 500;

/** <showcase-map trade near radius>: the list stands beneath it, so that the map is never the only way. */
export async function map(frame, edition, wish) {
  const { words } = edition;
  const here = searchOf(edition, wish);
  plainLink(frame, edition, here);
  const found = await find(wish, edition, MOST);
  const shown = found.entries.filter((entry) => Number.isFinite(entry.lat) && Number.isFinite(entry.lon))
    .map((entry) => ({ ...entry, url: vitrineOf(edition, entry.slug), class: familyOf(entry) }));
  if (shown.length === 0) {
    tellNone(frame, edition, found, wish);
    return;
  }
  const canvas = element("div", { class: "map", part: "map", role: "region", "aria-label": said(words.mapLabel, { site: edition.name }) });
  const names = element("ul", { class: "names", part: "names" }, ...shown.map((entry) =>
    element("li", {}, element("a", { href: entry.url }, String(entry.name)), ` ${entry.tradeName}, ${entry.town}`)));
  const beneath = element("details", { class: "beneath" }, element("summary", {}, said(words.asList, { count: new Intl.NumberFormat(edition.language).format(shown.length) })), names);
  frame.replaceChildren(canvas, beneath, creditOf(shown, edition));
  await seen(canvas);
  try {
    const [{ draw }, atlas, base] = await Promise.all([import(new URL("embed/v1/map.js", ROOT)), read(`atlas/${edition.language}.json`), read("atlas/base.json")]);
    draw(canvas, shown, { atlas, base, place: found.place, radius: wish.radius, words, read });
  } catch (error) {
    // The list says the same.
    canvas.remove();
    beneath.open = true;
    console.info(error);
  }
}

/** Nothing of the map is loaded before a visitor comes near it. */
const seen = (canvas) => new Promise((done) => {
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watch.disconnect();
    done();
  }, { rootMargin: "200px" });
  watch.observe(canvas);
});
