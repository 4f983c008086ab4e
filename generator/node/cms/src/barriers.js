/** Decap leaves some of its parts without a name, a state or a landmark around them: each is given what it lacks as soon as it is there. */
export function mendBarriers() {
  let asked = false;
  new MutationObserver(() => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; mend(); });
  }).observe(document.body, { childList: true, subtree: true });
}

function mend() {
  const app = document.getElementById('nc-root');
  document.querySelectorAll('#nc-root[role=main], #nc-root > [role=main]').forEach(part => part.removeAttribute('role'));
  if (!app?.querySelector('main')) (app?.querySelector(':scope > header + div') ?? app)?.setAttribute('role', 'main');
  document.querySelectorAll('body > canvas').forEach(bar => bar.setAttribute('aria-hidden', 'true')); // how far it has loaded
  for (const part of document.querySelectorAll('[role=combobox], [role=switch], [role=textbox]')) {
    const words = part.closest('[aria-label="Champ"], [aria-label$=" field"]')?.querySelector('label')?.textContent.trim();
    if (words && !part.hasAttribute('aria-label')) part.setAttribute('aria-label', words);
  }
  // A button within a button: the outer one acts.
  for (const inner of document.querySelectorAll('[role=button] > button')) {
    inner.inert = true;
    inner.parentElement.setAttribute('aria-label', inner.title);
  }
  // Nothing was chosen yet.
  document.querySelectorAll('[role=switch]:not([aria-checked])').forEach(part => part.setAttribute('aria-checked', 'false'));
}

/** On a phone there is room for one pane: the other opens when it is asked for. */
export function onePane() {
  if (matchMedia('(max-width: 50rem)').matches && !localStorage.getItem('cms.right-pane')) localStorage.setItem('cms.right-pane', 'none');
}
