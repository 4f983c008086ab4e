import * as Leaflet from "leaflet/dist/leaflet-src.esm.js";

/** A background that comes as shapes: squares described by a TileJSON file, or one PMTiles file read in parts. Painted on this device. */
export async function vectorLayer(background) {
  // The painter expects Leaflet where scripts of old would look for it.
  globalThis.L ??= Leaflet;
  const { leafletLayer, LineSymbolizer, PolygonSymbolizer, CenteredTextSymbolizer } = await import("protomaps-leaflet");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  if (background.kind === "pmtiles") {
    // The painter says nothing of a file that does not come, or whose host cannot send it in parts.
    const start = await fetch(background.url, { headers: { range: "bytes=0-6" } });
    if (start.status !== 206 || await start.text() !== "PMTiles") {
      start.body?.cancel().catch(() => {});
      throw new Error(`${background.url}: ${start.status}`);
    }
    return leafletLayer({ url: background.url, flavor: dark ? "dark" : "light", lang: document.documentElement.lang });
  }
  const answer = await fetch(background.url);
  if (!answer.ok) throw new Error(`${background.url}: ${answer.status}`);
  const { tiles, maxzoom } = await answer.json();
  const ink = dark ? ["#1d2126", "#2a3038", "#233028", "#20384a", "#3a4048", "#565e68", "#c9c4b8", "#1d2126"] : ["#f6f1e7", "#e8e0d2", "#dfe8d0", "#bcd7e4", "#ffffff", "#d9c9a8", "#4a4238", "#f6f1e7"];
  const [land, built, green, water, road, main, text, halo] = ink;
  const fill = (dataLayer, colour, more = {}) => ({ dataLayer, symbolizer: new PolygonSymbolizer({ fill: colour }), ...more });
  const line = (dataLayer, colour, width, filter) => ({ dataLayer, symbolizer: new LineSymbolizer({ color: colour, width }), filter });
  const big = feature => ["motorway", "trunk", "primary", "secondary"].includes(feature.props.class);
  // The layers of the OpenMapTiles schema that tell a visitor the way.
  return leafletLayer({
    url: tiles[0], maxDataZoom: maxzoom ?? 14, backgroundColor: land,
    paintRules: [
      fill("landcover", green), fill("landuse", built), fill("park", green), fill("water", water), line("waterway", water, 1.2),
      fill("building", built, { minzoom: 14 }), line("transportation", road, z => (z > 13 ? 3 : 1), (_, f) => !big(f)),
      line("transportation", main, z => (z > 12 ? 4 : 1.6), (_, f) => big(f)), line("boundary", text, 0.5),
    ],
    labelRules: [
      { dataLayer: "place", symbolizer: new CenteredTextSymbolizer({ labelProps: ["name"], fill: text, stroke: halo, width: 3, font: "600 13px sans-serif" }) },
      { dataLayer: "transportation_name", minzoom: 15, symbolizer: new CenteredTextSymbolizer({ labelProps: ["name"], fill: text, stroke: halo, width: 2, font: "400 11px sans-serif" }) },
    ],
  });
}
