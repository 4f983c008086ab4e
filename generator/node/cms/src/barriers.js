const WORDS = {
  fr: { move: 'Déplacer l’élément', fold: 'Ouvrir ou replier l’élément', remove: 'Retirer l’élément', preview: 'Aperçu de la page' },
  en: { move: 'Move item', fold: 'Open or fold item', remove: 'Remove item', preview: 'Preview of the page' },
};

/** Decap leaves some of its parts without a name, a state or a landmark around them: each is given what it lacks as soon as it is there. */
export function mendBarriers(locale) {
  const words = WORDS[locale] ?? WORDS.en;
  let asked = false;
  new MutationObserver(() => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; mend(words); });
  }).observe(document.body, { childList: true, subtree: true });
}

function mend(words) {
  const app = document.getElementById('nc-root');
  document.querySelectorAll('#nc-root[role=main], #nc-root > [role=main]').forEach(part => part.removeAttribute('role'));
  if (!app?.querySelector('main')) (app?.querySelector(':scope > header + div') ?? app)?.setAttribute('role', 'main');
  document.querySelectorAll('body > canvas').forEach(bar => bar.setAttribute('aria-hidden', 'true')); // how far it has loaded
  for (const part of document.querySelectorAll('[role=combobox], [role=switch], [role=textbox]')) {
    const label = part.closest('[aria-label="Champ"], [aria-label$=" field"]')?.querySelector('label')?.textContent.trim();
    if (label && !part.hasAttribute('aria-label')) part.setAttribute('aria-label', label);
  }
  // A button within a button: the outer one acts.
  for (const inner of document.querySelectorAll('[role=button] > button')) {
    inner.inert = true;
    inner.parentElement.setAttribute('aria-label', inner.title);
  }
  // An item of a list has a handle to drag it by, and before and after that a button to fold it and one to take it away.
  for (const handle of document.querySelectorAll('[aria-roledescription=sortable]')) {
    const item = handle.parentElement.parentElement;
    const number = [...item.parentElement.children].indexOf(item) + 1;
    const buttons = [...handle.parentElement.querySelectorAll(':scope > button')];
    name(handle, `${words.move} ${number}`);
    for (const button of buttons) name(button, `${button === buttons.at(-1) ? words.remove : words.fold} ${number}`);
  }
  document.querySelectorAll('#preview-pane:not([title])').forEach(pane => { pane.title = words.preview; });
  // The library of photos: its cards say the name of the file beneath each picture.
  for (const dialog of document.querySelectorAll('[role=dialog]:not([aria-label], [aria-labelledby])')) name(dialog, dialog.querySelector('h1, h2')?.textContent);
  document.querySelectorAll('[role=dialog] img:not([alt])').forEach(picture => { picture.alt = ''; });
  // Nothing was chosen yet.
  document.querySelectorAll('[role=switch]:not([aria-checked])').forEach(part => part.setAttribute('aria-checked', 'false'));
}

// Only what differs is written: each change is looked at again.
function name(part, text) {
  if (text && part.getAttribute('aria-label') !== text) part.setAttribute('aria-label', text);
}

/** On a phone there is room for one pane: the other opens when it is asked for. */
export function onePane() {
  if (matchMedia('(max-width: 50rem)').matches && !localStorage.getItem('cms.right-pane')) localStorage.setItem('cms.right-pane', 'none');
}
