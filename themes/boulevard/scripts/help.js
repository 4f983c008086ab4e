const MOST = 20;
const WORDS = 28;

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe").replaceAll("’", "'");

/** One part of a help page: from a heading to the next. */
function partsOf(page, address) {
  const parts = [];
  const name = page.querySelector("h1")?.textContent.trim() ?? "";
  for (const node of page.querySelector(".prose")?.children ?? []) {
    if (/^H[2-4]$/.test(node.tagName)) parts.push({ page: name, title: node.textContent.trim(), url: `${address}#${node.id}`, text: "" });
    else if (parts.length) parts.at(-1).text += ` ${node.textContent}`;
    else parts.push({ page: name, title: name, url: address, text: node.textContent });
  }
  return parts.map((part) => ({ ...part, heading: fold(part.title), folded: fold(`${part.page} ${part.title} ${part.text}`) }));
}

async function read(link) {
  const answer = await fetch(link.href);
  return answer.ok ? partsOf(new DOMParser().parseFromString(await answer.text(), "text/html"), link.href) : [];
}

/** Searches every help page: they are few, and are fetched when someone begins to type. */
export function openHelp(form) {
  const [input, count, results] = [form.querySelector("input"), form.querySelector(".help-count"), form.querySelector(".help-results")];
  let reading;

  const show = async () => {
    const words = fold(input.value).match(/[\p{L}\p{N}_.']+/gu) ?? [];
    if (!words.length) {
      count.textContent = "";
      results.replaceChildren();
      return;
    }
    reading ??= Promise.all([...document.querySelectorAll("[data-help-page]")].map(read)).then((pages) => pages.flat());
    const parts = await reading;
    const found = parts.filter((part) => words.every((word) => part.folded.includes(word)))
      .map((part) => ({ part, rank: words.filter((word) => part.heading.includes(word)).length }))
      .sort((a, b) => b.rank - a.rank).slice(0, MOST);
    count.textContent = found.length ? "" : form.dataset.none;
    results.replaceChildren(...found.map(({ part }) => {
      const item = document.createElement("li");
      const link = item.appendChild(document.createElement("a"));
      link.href = part.url;
      link.textContent = part.title;
      const line = item.appendChild(document.createElement("p"));
      line.textContent = `${part.page === part.title ? "" : `${part.page} · `}${part.text.trim().split(/\s+/).slice(0, WORDS).join(" ")}`;
      return item;
    }));
  };
  input.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    results.querySelector("a")?.click();
  });
}
