/** Shows the two buttons that walk along the street, a screen at a time. */
export function walkable(page) {
  const street = page.querySelector(".street");
  const buttons = [...page.querySelectorAll("[data-street]")];
  if (!street || buttons.length === 0) return;

  const refresh = () => {
    const end = street.scrollWidth - street.clientWidth;
    const fits = end < 8;
    for (const button of buttons) {
      const back = button.dataset.street < 0;
      button.hidden = fits;
      button.disabled = back ? street.scrollLeft < 8 : street.scrollLeft > end - 8;
    }
  };
  for (const button of buttons) {
    button.addEventListener("click", () => street.scrollBy({ left: button.dataset.street * street.clientWidth * 0.8 }));
  }
  street.addEventListener("scroll", refresh, { passive: true });
  new ResizeObserver(refresh).observe(street);
  refresh();
}
