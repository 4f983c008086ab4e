import { COLOURS, editionFor, pageOf, said } from "./site.js";
import { element } from "../scripts/map-dom.js";
import css from "../laid/embed.css";

let sheet;

/** Adopted, and not a style element: a host's Content-Security-Policy has no say in it. */
function look() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

/** The inside of an element, out of reach of its host's styles. */
export function frameOf(host, root) {
  root.adoptedStyleSheets = [look()];
  const edition = editionFor(host);
  const frame = element("div", { class: "root", part: "root", lang: edition.language });
  for (const [name, value] of Object.entries(COLOURS)) frame.style.setProperty(`--site-${name}`, value);
  root.replaceChildren(frame);
  return { frame, edition };
}

/** What a visitor has when there is nothing better: a link. */
export function plainLink(frame, edition, href, words = edition.words.visit) {
  frame.replaceChildren(element("p", { class: "note" }, element("a", { part: "link", href }, said(words, { site: edition.name }))));
}

/** Where all this comes from. It has no part, so that no host's style hides it unawares. */
export function creditOf(entries, edition) {
  const licences = [...new Set(entries.map((entry) => entry.licence))].filter((id) => Object.hasOwn(edition.licences, id)).map((id) => edition.licences[id]);
  const line = element("p", { class: "credit" }, `${edition.words.source} `, element("a", { href: pageOf(edition.home) }, edition.name));
  for (const [name, url] of licences) line.append(" · ", url ? element("a", { href: url, rel: "license" }, name) : name);
  return line;
}

/** Says around the link why there is nothing to show. */
export function tellNone(frame, edition, found, wish) {
  frame.prepend(element("p", { class: "note", part: "note" }, said(edition.words[found.trouble ?? "none"], { ...wish, near: wish.where })));
  frame.append(creditOf([], edition));
}
