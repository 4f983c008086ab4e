import { find } from "./find.js";
import { frontOf } from "./front.js";
import { element } from "../scripts/map-dom.js";
import { creditOf, plainLink, tellNone } from "./shell.js";
import { said, searchOf } from "./site.js";

/** <showcase-list trade near radius commune limit> */
export async function list(frame, edition, wish) {
  const { words } = edition;
  plainLink(frame, edition, searchOf(edition, wish));
  const found = await find(wish, edition);
  const here = searchOf(edition, { ...wish, trade: found.trade });
  if (found.trouble || found.total === 0) {
    plainLink(frame, edition, here);
    tellNone(frame, edition, found, wish);
    return;
  }
  const items = element("ul", { class: "list", part: "list", role: "list", "aria-label": said(words.label, { site: edition.name }) },
    ...found.entries.map((entry) => frontOf(entry, edition, "li")));
  const rest = found.total > found.entries.length
    ? [element("p", { class: "more" }, element("a", { part: "more", href: here }, said(words.all, { count: new Intl.NumberFormat(edition.language).format(found.total), site: edition.name })))] : [];
  frame.replaceChildren(items, ...rest, creditOf(found.entries, edition));
}
