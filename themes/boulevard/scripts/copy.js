/** Puts a button that copies its address beside each account, shows all such buttons, and says when it is done. */
export function copiable(page) {
  if (!navigator.clipboard) return;
  const button = page.querySelector("[data-copy-button]")?.content.firstElementChild;
  for (const link of button ? page.querySelectorAll("a.account") : []) {
    const copy = button.cloneNode(true);
    copy.dataset.copy = link.getAttribute("href");
    const words = copy.querySelector("span");
    words.textContent = words.textContent.replace("⟦network⟧", link.querySelector(".network-name").textContent);
    link.after(copy);
  }
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
