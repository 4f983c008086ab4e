/** Opens the form's island where a page has the form; until then, and without it, the form is one page that works by itself. */
export function fillable(page) {
  const form = page.querySelector("form[data-form]");
  if (!form) return;
  Promise.all([import("./form/island.js"), fetch(form.dataset.form).then((answer) => answer.json())])
    .then(([{ open }, data]) => open(form, data))
    .catch(() => { form.classList.add("plain"); /* The page is complete as it is. */ });
}
