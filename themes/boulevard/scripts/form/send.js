const encoder = new TextEncoder();

/**
 * What was being sent when no answer came: it may have arrived. Sent again with the same token it is the same proposal, also when
 * something was changed meanwhile, or the page closed and opened again.
 */
const unanswered = {
  key: `showcase-unanswered ${location.pathname}`,
  get: () => { try { return JSON.parse(sessionStorage.getItem(unanswered.key)); } catch { return null; } },
  set: (ticket) => { try { sessionStorage.setItem(unanswered.key, JSON.stringify(ticket)); } catch { /* A browser that keeps nothing. */ } },
  forget: () => { try { sessionStorage.removeItem(unanswered.key); } catch { /* Nor has it anything. */ } },
};

/**
 * Status page of what was sent from here. It stays with this place of the history: who comes back to it mends that proposal, who opens
 * the form anew makes another.
 */
export let sent = history.state?.sent;
const keep = (status) => history.replaceState({ sent: sent = status }, "");

/** What is sent from now on has nothing to do with what was sent before. */
export function forget() {
  unanswered.forget();
  keep();
}

/**
 * Sends the form. Nothing that was typed is lost, whatever comes back.
 * @returns {Promise<{ sent?: boolean, status?: string, faults?: { field: string, message: string, fix: string }[] }>}
 */
export async function send(form, photos, say, tell) {
  try {
    await photos.done();
    const body = new FormData(form);
    photos.into(body);
    if (sent) {
      body.set("amends", sent.split("/").at(-1));
      // A page that was loaded anew has the photos no more that went with the first sending: what is not mentioned stays as it is.
      if (!photos.touched && !photos.kept().some(Boolean)) for (const name of [...body.keys()]) if (name.startsWith("photos")) body.delete(name);
    }
    // A list with nothing chosen would not be sent at all, and stay as it was.
    for (const list of form.querySelectorAll("select[multiple]")) if (!body.has(list.name)) body.append(list.name, "");
    tell(say("sending"));
    return await (form.dataset.door === "netlify" ? toHost(body) : toService(body));
  } catch {
    tell(say("offline"));
    return {};
  }

  async function toHost(body) {
    const answer = await fetch(form.action.split("#")[0], { method: "POST", body });
    if (answer.ok) return { sent: true };
    tell(say("refused"));
    return {};
  }

  async function toService(body) {
    const door = new URL(form.action, location.href);
    let { token, proof, wait, difficulty } = unanswered.get() ?? await (await fetch(new URL("token", door), { cache: "no-store" })).json();
    if (difficulty > 0) {
      tell(say("proof"));
      proof = await proofOf(token, difficulty);
    }
    if (wait > 0) {
      tell(say("wait"));
      await new Promise((done) => setTimeout(done, wait * 1000 + 500));
      tell(say("sending"));
    }
    body.set("token", token);
    if (proof) body.set("proof", proof);
    unanswered.set({ token, proof });
    const answer = await fetch(door, { method: "POST", body, headers: { Accept: "application/json" } });
    if (answer.status === 202) {
      keep(new URL((await answer.json()).status, door).href);
      unanswered.forget();
      return { sent: true, status: sent };
    }
    if (answer.status < 500) unanswered.forget(); // otherwise a server between may have lost the service's own answer
    if (answer.status === 429 || answer.status === 503) {
      tell(say("busy", { seconds: answer.headers.get("Retry-After") ?? 60 }));
      return {};
    }
    tell(say("refused"));
    const { faults = [] } = await answer.json().catch(() => ({}));
    return { faults };
  }
}

/** A number that makes the SHA-256 of token:number begin with so many zero bits: cheap for one visitor, dear for a thousand. */
export async function proofOf(token, bits) {
  for (let first = 0; ; first += 256) {
    const hashes = await Promise.all(Array.from({ length: 256 }, (_, i) => crypto.subtle.digest("SHA-256", encoder.encode(`${token}:${first + i}`))));
    const found = hashes.findIndex((hash) => zeros(new Uint8Array(hash)) >= bits);
    if (found >= 0) return String(first + found);
  }
}

function zeros(bytes) {
  let count = 0;
  for (const byte of bytes) {
    if (byte > 0) return count + Math.clz32(byte) - 24;
    count += 8;
  }
  return count;
}
