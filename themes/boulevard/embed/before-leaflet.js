/*
 * Leaflet 1.9 tries out `innerHTML` as it is loaded, to learn whether its own advertisement may hold a flag. Where a page requires trusted types
 * that would be its end. So elements made while it is loaded have an `innerHTML` that does nothing. Loading is one task: nobody else sees it.
 */
const { createElement } = document;

document.createElement = function (...asked) {
  return Object.defineProperty(createElement.apply(document, asked), "innerHTML", { value: "", writable: true });
};

/** To be called right after Leaflet. */
export function leafletIsLoaded() {
  if (Object.hasOwn(document, "createElement")) delete document.createElement;
}
