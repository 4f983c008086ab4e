/** Shows the buttons that copy an address, and says when it is done. */
export function copiable(page) {
  if (!navigator.clipboard) return;
  for (const button of page.querySelectorAll("[data-copy]")) {
    const words = button.querySelector("span");
    const before = words.textContent;
    let again;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.copy);
      } catch {
        return; // The browser refuses: the link beside can still be copied by hand.
      }
      words.textContent = button.dataset.copied;
      button.classList.add("done");
      clearTimeout(again);
      again = setTimeout(() => {
        words.textContent = before;
        button.classList.remove("done");
      }, 4000);
    });
  }
}
