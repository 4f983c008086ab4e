import { FACETS } from "./site.js";

/** What the attributes of an element ask for. They are a stranger's: lengths are bounded, numbers too, all else is text. */
export function wishOf(element) {
  const text = (name, most = 100) => (element.getAttribute(name) ?? "").trim().slice(0, most);
  const words = (name) => text(name, 200).toLowerCase().split(/[\s,;|]+/).filter(Boolean).slice(0, 20);
  const communes = text("commune", 200).split(/[,;|]/).map((name) => name.trim()).filter(Boolean).slice(0, 10);
  const near = text("near");
  return {
    ...Object.fromEntries(Object.keys(FACETS).map((name) => [name, words(name)])),
    communes, near, where: near || communes[0], trade: text("trade"), slug: text("slug", 120).toLowerCase(),
    radius: within(text("radius"), 1, 300, 30), limit: Math.round(within(text("limit"), 1, 60, 12)),
  };
}

function within(text, least, most, otherwise) {
  const number = Number.parseFloat(text.replace(",", "."));
  return number > 0 ? Math.min(Math.max(number, least), most) : otherwise;
}
