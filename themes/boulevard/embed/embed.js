import { card } from "./card.js";
import { list } from "./list.js";
import { map } from "./map-part.js";
import { register } from "./registry.js";
import { frameOf, plainLink } from "./shell.js";
import { pageOf } from "./site.js";
import { sizeFrames } from "./frame-size.js";
import { wishOf } from "./wish.js";

const KINDS = { list, map, card };

/** Fills an element; what fails leaves the link that it began with. */
register(import.meta.url, async (kind, host, root) => {
  const { frame, edition } = frameOf(host, root);
  frame.setAttribute("aria-busy", "true");
  try {
    await KINDS[kind](frame, edition, wishOf(host));
  } catch (error) {
    if (!frame.querySelector("a")) plainLink(frame, edition, pageOf(edition.home));
    console.info(error);
  } finally {
    frame.removeAttribute("aria-busy");
  }
});
sizeFrames();
