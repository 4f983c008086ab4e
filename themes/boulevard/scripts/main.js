import { walkable } from "./street.js";
import { shareable } from "./share.js";
import { copiable } from "./copy.js";
import { viewable } from "./gallery.js";
import { timely } from "./hours.js";
import { keepable, listKept } from "./offline.js";
import { findable } from "./find.js";
import { mappable } from "./map-island.js";
import { fillable } from "./form.js";

// Each island finds its own places in the page and does nothing where there are none.
walkable(document);
shareable(document);
copiable(document);
viewable(document);
timely(document);
keepable(document);
listKept(document);
findable(document);
mappable(document);
fillable(document);

// A page of its own: its script comes with it alone.
const embedder = document.querySelector("[data-embedder]");
if (embedder) import("./embedder.js").then(({ openEmbedder }) => openEmbedder(embedder));

const help = document.querySelector("[data-help-search]");
if (help) import("./help.js").then(({ openHelp }) => openHelp(help));
