/** Shows the buttons that only a script can honour: share this page, print it. */
export function shareable(page) {
  for (const button of page.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => printed(page));
  }
  for (const button of page.querySelectorAll("[data-share]")) {
    if (!navigator.share && !navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", () => share(button));
  }
}

/** What only paper shows is fetched first. */
async function printed(page) {
  await Promise.allSettled([...page.querySelectorAll("img.pocket-qr")].map((image) => {
    image.loading = "eager";
    return image.decode();
  }));
  window.print();
}

async function share(button) {
  const url = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  try {
    if (navigator.share) {
      await navigator.share({ title: document.title, url });
    } else {
      await navigator.clipboard.writeText(url);
      button.querySelector("span").textContent = button.dataset.share;
    }
  } catch {
    // The visitor closed the sheet, or the browser refuses: there is nothing to repair.
  }
}
