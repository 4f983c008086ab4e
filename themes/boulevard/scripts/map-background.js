import { TileLayer } from "leaflet/dist/leaflet-src.esm.js";
import { element } from "./map-dom.js";

const KEY = "showcase.map.background";

/** One button that shows the background map of another host, or takes it away again. The choice is kept on this device, for this host only. */
export function offerBackground(map, atlas, { foot, credit }, frame) {
  const { background, words } = atlas;
  if (!background) return;
  const consent = `${background.id} ${background.url}`;
  const button = element("button", { class: "map-switch", type: "button" });
  const notice = element("p", { class: "map-notice" });
  const drawn = credit.textContent;
  const snap = map.options.zoomSnap;
  let layer = null;

  const say = text => { notice.textContent = text; };
  const show = async remember => {
    button.disabled = true;
    try {
      layer = await layerOf(background);
      // One picture that is missing is a hole; when none comes there is no map.
      let came = 0;
      layer.on("tileload", () => { came++; }).on("tileerror", () => { if (came === 0 && layer) hide(words.failed); });
      if (background.kind === "raster") map.setZoom(Math.round(map.getZoom()), { animate: false });
      map.options.zoomSnap = background.kind === "raster" ? 1 : snap;
      layer.addTo(map);
    } catch {
      layer = null;
      say(words.failed);
      return;
    } finally {
      button.disabled = false;
    }
    frame.classList.add("map-photo");
    button.textContent = words.hide;
    say("");
    credit.replaceChildren(background.creditUrl ? element("a", { href: background.creditUrl, rel: "noopener" }, background.credit) : background.credit);
    if (remember) store(consent);
  };
  const hide = text => {
    layer?.remove();
    layer = null;
    map.options.zoomSnap = snap;
    frame.classList.remove("map-photo");
    button.textContent = words.show;
    say(text);
    credit.textContent = drawn;
    store(null);
  };

  button.addEventListener("click", () => layer ? hide(words.notice) : show(true));
  foot.append(button, notice);
  notice.setAttribute("aria-live", "polite");
  if (stored() === consent) {
    button.textContent = words.hide;
    show(false);
  } else {
    button.textContent = words.show;
    say(words.notice);
  }
}

async function layerOf(background) {
  if (background.kind !== "raster") {
    const { vectorLayer } = await import("./map-vector.js");
    return vectorLayer(background);
  }
  return new TileLayer(background.url, { maxZoom: 17, maxNativeZoom: background.maxZoom, detectRetina: false });
}

// A browser may refuse to keep anything: then the choice lasts as long as the page.
function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(value) {
  try {
    if (value === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, value);
  } catch {
    // As above.
  }
}
