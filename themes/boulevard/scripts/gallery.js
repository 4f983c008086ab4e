/** Opens the gallery's photos in a dialog; without it each is a plain link to the photo. */
export function viewable(page) {
  const gallery = page.querySelector("[data-gallery]");
  if (!gallery || !window.HTMLDialogElement) return;

  const links = [...gallery.querySelectorAll("a")];
  let viewer;
  let at = 0;

  const show = (index) => {
    at = (index + links.length) % links.length;
    const image = viewer.querySelector("img");
    image.src = links[at].href;
    image.alt = links[at].querySelector("picture img").alt;
    viewer.querySelector("p").textContent = links[at].parentElement.querySelector("figcaption")?.textContent ?? "";
  };

  links.forEach((link, index) => link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    viewer ??= build(gallery, show, () => at);
    show(index);
    viewer.showModal();
  }));
}

function build(gallery, show, at) {
  const icons = gallery.dataset.icons;
  const viewer = document.createElement("dialog");
  viewer.className = "viewer";
  viewer.setAttribute("aria-labelledby", "gallery-title");
  const image = document.createElement("img");
  const bar = document.createElement("div");
  bar.className = "viewer-bar";
  const caption = document.createElement("p");
  caption.setAttribute("aria-live", "polite");
  bar.append(
    button(icons, "arrow", gallery.dataset.previous, () => show(at() - 1), "flip"),
    caption,
    button(icons, "arrow", gallery.dataset.next, () => show(at() + 1)),
    button(icons, "close", gallery.dataset.close, () => viewer.close()),
  );
  viewer.append(image, bar);
  viewer.addEventListener("click", (event) => event.target === viewer && viewer.close());
  viewer.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") show(at() - 1);
    if (event.key === "ArrowRight") show(at() + 1);
  });
  document.body.append(viewer);
  return viewer;
}

function button(icons, icon, label, act, flip = "") {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "round";
  made.setAttribute("aria-label", label);
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", `icon ${flip}`);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${icons}#${icon}`);
  svg.append(use);
  made.append(svg);
  made.addEventListener("click", act);
  return made;
}
