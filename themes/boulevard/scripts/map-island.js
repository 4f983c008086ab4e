/** Opens each map of the page when it comes into view, or when its button asks: until then neither Leaflet nor any tile is loaded. */
export function mappable(page) {
  for (const frame of page.querySelectorAll(".map-frame")) {
    const button = frame.querySelector("[data-map-open]");
    const thrifty = navigator.connection?.saveData;
    if (button) button.hidden = false;
    button?.addEventListener("click", () => open(frame, true), { once: true });
    if (frame.dataset.ask || thrifty) continue;
    const watch = new IntersectionObserver(entries => {
      if (!entries.some(e => e.isIntersecting)) return;
      watch.disconnect();
      open(frame, false);
    }, { rootMargin: "120px" });
    watch.observe(frame);
  }
}

async function open(frame, focus) {
  if (frame.dataset.state) return;
  frame.dataset.state = "opening";
  frame.setAttribute("aria-busy", "true");
  try {
    const { openMap } = await import("./map.js");
    const map = await openMap(frame);
    frame.dataset.state = "open";
    if (focus) map.focus();
  } catch (error) {
    // The drawing and the lists say the same: a map that cannot come is no reason to lose them.
    frame.dataset.state = "failed";
    frame.querySelector("[data-map-failed]")?.removeAttribute("hidden");
    console.info(error);
  } finally {
    frame.removeAttribute("aria-busy");
  }
}
