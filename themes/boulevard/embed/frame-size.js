import { ROOT } from "./site.js";

/** Where a site's editor lets through frames and no elements of ours: frames of this site are as high as what they show. */
export function sizeFrames() {
  const folder = new URL("embed/v1/frame/", ROOT).href;
  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== ROOT.origin || data?.showcase !== "height") return;
    const height = Math.ceil(Number(data.height));
    if (!(height > 0 && height <= 20_000)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source && frame.src.startsWith(folder)) frame.style.height = `${height}px`;
    }
  });
  // A frame whose host hides its own address does not know whom to tell until it is asked.
  const ask = (frame) => {
    if (frame.localName === "iframe" && frame.src.startsWith(folder)) frame.contentWindow?.postMessage({ showcase: "height?" }, ROOT.origin);
  };
  document.querySelectorAll("iframe").forEach(ask);
  document.addEventListener("load", ({ target }) => ask(target), { capture: true });
}
