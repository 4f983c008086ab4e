import { DivIcon, LatLngBounds, Map as LeafletMap, Marker, svg } from 'leaflet/dist/leaflet-src.esm.js';
import { drawBase } from 'theme-map';

// A frame that is not shown has no size, and a map none to begin with.
while (innerWidth * innerHeight === 0) await new Promise(shown => addEventListener('resize', shown, { once: true }));

// The page in the location widget's frame: the site's map, on which one point is put.
const { atlas: address } = document.documentElement.dataset;
const folder = address.slice(0, address.lastIndexOf('/') + 1);
const read = async url => (await fetch(url)).json();
const [atlas, base] = await Promise.all([read(address), read(`${folder}base.json`)]);
const boundsOf = ([south, west, north, east]) => new LatLngBounds([south, west], [north, east]);

const map = new LeafletMap(document.getElementById('map'), {
  attributionControl: false, zoomControl: true, maxBounds: boundsOf(atlas.frame), maxBoundsViscosity: 1, maxZoom: 17, renderer: svg({ padding: 0.5 }), bounceAtZoomLimits: false,
});
map.fitBounds(boundsOf(atlas.core), { animate: false });
map.setMinZoom(Math.max(3, map.getZoom() - 1));
const towns = drawBase(map, atlas, base, folder, read);
const point = new Marker(map.getCenter(), { draggable: true, keyboard: true, icon: new DivIcon({ className: 'place-point', iconSize: [28, 28] }) });
map.on('moveend', () => towns.place([]));
towns.place([]);

const rounded = number => Math.round(number * 1e5) / 1e5;
const say = ({ lat, lng }) => parent.postMessage({ lat: rounded(lat), lon: rounded(lng) }, location.origin);
map.on('click', e => say(e.latlng));
point.on('dragend', () => say(point.getLatLng()));
document.getElementById('map').addEventListener('keydown', e => {
  if (e.key === 'Enter' && e.target === map.getContainer()) say(map.getCenter());
});

addEventListener('message', event => {
  if (event.origin !== location.origin || event.source !== parent) return;
  const [lat, lon] = [event.data.lat, event.data.lon].map(Number.parseFloat);
  if (Number.isNaN(lat + lon)) {
    point.remove();
    return;
  }
  const first = !map.hasLayer(point);
  point.setLatLng([lat, lon]).addTo(map);
  if (first || !map.getBounds().contains(point.getLatLng())) map.setView(point.getLatLng(), Math.max(map.getZoom(), 11), { animate: false });
});
parent.postMessage({ ready: true }, location.origin);
