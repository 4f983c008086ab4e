/**
 * Makes a vitrine's front out of the theme's own, which the page holds as templates filled with marks such as ⟦name⟧.
 * A record's words only ever become text or the value of an attribute that the template has.
 */
const MARK = /⟦(\w+)⟧|9000[1-7]/g;
const NUMBERS = { 90001: "variant", 90002: "tint", 90003: "width", 90004: "height", 90005: "focusX", 90006: "focusY", 90007: "number" };
const FORMATS = { avif: "image/avif", webp: "image/webp", jpeg: "image/jpeg" };
const EXTENSIONS = { jpeg: "jpg" };

export function frontOf(root, record, values) {
  const kind = record.cover ? "photo" : "bare";
  const front = root.querySelector(`template[data-front="${kind}"]`).content.cloneNode(true);
  const all = { ...values, ...coverOf(record.cover, values) };
  const fill = (text) => text.replace(MARK, (mark, name) => all[name ?? NUMBERS[mark]] ?? "");

  for (const element of front.querySelectorAll("*")) {
    for (const attribute of [...element.attributes]) {
      if (attribute.value.search(MARK) < 0) continue;
      attribute.value = fill(attribute.value.replace(/^data:/, ""));
      if (!attribute.value && attribute.name.startsWith("data-")) element.removeAttribute(attribute.name);
    }
  }
  const texts = document.createTreeWalker(front, NodeFilter.SHOW_TEXT);
  const empty = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.data.search(MARK) < 0) continue;
    node.data = fill(node.data);
    if (!node.data.trim() && node.parentElement?.childNodes.length === 1) empty.push(node.parentElement);
  }
  empty.forEach((element) => element.remove());
  return front;
}

export function coverOf(cover, { root, language }) {
  if (!cover) return {};
  const at = root.replace(/\/$/, "") + cover.base;
  const address = (format, width) => `${at}-${width}.${EXTENSIONS[format] ?? format}`;
  const set = (format) => cover.widths.map((width) => `${address(format, width)} ${width}w`).join(", ");
  const best = cover.formats[0];
  return {
    type: FORMATS[best], best: set(best), set: set("jpeg"), src: address("jpeg", cover.widths.at(-1)),
    alt: cover[`alt-${language}`] ?? cover.alt, width: cover.width, height: cover.height, focusX: cover.focus[0], focusY: cover.focus[1],
  };
}
