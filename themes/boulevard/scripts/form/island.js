import { make, speaker } from "./dom.js";
import { Draft } from "./draft.js";
import { Messages } from "./messages.js";
import { Photos } from "./photos.js";
import { completeTowns, completeTrades } from "./complete.js";
import { recognise } from "./accounts.js";
import { previewing } from "./preview.js";
import { Steps } from "./steps.js";
import { forget, send, sent } from "./send.js";

/** Everything that a script adds to the form: each part finds its own places, and the form would do without any of them. */
export async function open(form, data) {
  const say = speaker(data.words);
  const status = form.querySelector("[data-status]");
  const tell = (text) => { if (status.textContent !== text) status.textContent = text; };
  const messages = new Messages(form, say);
  const photos = new Photos(form, say, data.photos, tell);
  const steps = new Steps(form, say, messages);
  const draft = new Draft(form, photos, say, tell);

  completeTrades(form, data.trades, say);
  completeTowns(form, messages, say);
  recognise(form, data.networks, say);
  const preview = previewing(form, photos, data.trades);
  photos.shown = preview;
  photos.changed = () => { photos.touched = true; draft.later(); preview(); };
  form.noValidate = true;
  form.addEventListener("input", (event) => { photos.touched ||= event.target.closest("[data-photos]"); draft.later(); preview(); });
  // Back from the status page: the page as it was left, or loaded anew.
  const welcomeBack = () => { if (sent) tell(say("again")); };
  addEventListener("pageshow", welcomeBack);

  if (await draft.resume()) form.dispatchEvent(new Event("input"));
  preview();
  const erase = make("button", { type: "button", class: "row-link" }, say("erase"));
  erase.addEventListener("click", async () => { await draft.erase(); forget(); form.reset(); photos.clear(); steps.show(0); preview(); tell(say("cleared")); });
  form.querySelector("[data-erase]").append(erase);
  form.classList.add("opened");
  welcomeBack();

  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    const wrong = messages.within(form);
    if (wrong) { steps.reveal(wrong); return; }
    busy = true;
    form.setAttribute("aria-busy", "true");
    try {
      await draft.now();
      const outcome = await send(form, photos, say, tell);
      if (outcome.faults) steps.reveal(messages.theirs(outcome.faults));
      else if (outcome.sent) {
        await draft.erase();
        if (outcome.status) location.assign(outcome.status);
        else { const thanks = form.querySelector("#sent"); steps.close(); thanks.classList.add("shown"); thanks.scrollIntoView(); tell(""); }
      }
    } finally {
      busy = false;
      form.removeAttribute("aria-busy");
    }
  });
}
