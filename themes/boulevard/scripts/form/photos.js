import { make } from "./dom.js";
import { shrink } from "./shrink.js";

const LONGEST = { service: 2000, netlify: 1600 };
const THUMB = 480;

/** One button for all photos in place of an input each; what it prepares stands in the form's own items, with their descriptions. */
export class Photos {
  #items;
  #line = Promise.resolve();

  constructor(form, say, most, tell) {
    Object.assign(this, { form, say, most, tell, working: false, changed: () => {}, shown: () => {} });
    this.longest = LONGEST[form.dataset.door];
    this.status = make("p", { class: "help", role: "status" });
    const part = form.querySelector("[data-photos]");
    this.#items = [...part.querySelectorAll("[data-item]")].map((box) => {
      const file = box.querySelector("input[type=file]");
      return { box: file ? unfold(box) : box, file, blob: null, kept: !file };
    });
    this.picker = make("input", { type: "file", id: "photo-picker", multiple: true, accept: "image/*,.heic,.heif", "aria-describedby": "photo-picker-help" });
    this.picker.addEventListener("change", () => this.add([...this.picker.files]));
    const label = make("label", { for: "photo-picker", class: "button" }, say("add"));
    part.querySelector("legend").after(make("div", { class: "form-picker" }, this.picker, label, make("p", { class: "help", id: "photo-picker-help" }, say("choosePhotos", { most })), this.status));
    for (const item of this.#items) this.#dress(item);
  }

  /** Makes photos smaller one after the other: the next is not even opened before the last is done. */
  add(files) {
    this.picker.value = "";
    return this.#line = this.#line.then(async () => {
      this.working = true;
      const broken = [];
      for (const [i, file] of files.entries()) {
        const item = this.#items.find((free) => !free.blob && !free.kept);
        if (!item) { broken.push(this.say("photosFull", { most: this.most })); break; }
        this.status.textContent = this.say("preparing", { number: i + 1, count: files.length });
        try {
          const [blob, small] = await shrink(file, [this.longest, THUMB], () => { this.status.textContent = this.say("heic", { number: i + 1 }); });
          this.#fill(item, blob, "", small);
        } catch {
          // A photo that only the intake can read goes there as it is; anything else is no photo.
          if (/^image\/|^$/.test(file.type) && /\.(hei[cf]|avif|jpe?g|png|webp)$/i.test(file.name) && file.size < 25_000_000) this.#fill(item, file, this.say("fileKept"));
          else broken.push(this.say("fileUnread", { name: file.name }));
        }
        this.changed();
      }
      this.working = false;
      this.status.textContent = [this.#sum(), ...broken].filter(Boolean).join(" ");
    });
  }

  done() { return this.#line; }

  /** The first photo as its item shows it, for the preview. */
  get cover() { return this.#items.find((item) => item.blob || item.kept)?.box.querySelector("picture, img.form-thumb"); }

  kept() { return this.#items.map((item) => item.blob); }

  restore(blobs = []) { blobs.forEach((blob, i) => { if (blob && this.#items[i] && !this.#items[i].kept) this.#fill(this.#items[i], blob); }); }

  clear() { for (const item of this.#items) if (!item.kept) this.#empty(item); this.status.textContent = ""; }

  /** Puts the prepared photos where the form's own inputs would have put the files. */
  into(body) {
    this.#items.forEach((item) => {
      if (!item.file) return;
      body.delete(item.file.name);
      if (item.blob) body.append(item.file.name, item.blob, item.blob.name ?? "photo.jpg");
      else for (const input of item.box.querySelectorAll("[name]")) body.delete(input.name);
    });
  }

  #sum() {
    const blobs = this.#items.map((item) => item.blob).filter(Boolean);
    const size = (blobs.reduce((all, blob) => all + blob.size, 0) / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
    return blobs.length > 0 ? this.say("prepared", { count: blobs.length, size }) : "";
  }

  #dress(item) {
    if (item.kept) return;
    item.file.closest("[data-field]").hidden = true;
    item.box.hidden = true;
    const number = this.#items.indexOf(item) + 1;
    const remove = make("button", { type: "button", class: "row-link" }, this.say("remove", { number }));
    remove.addEventListener("click", () => { this.#empty(item); this.changed(); this.status.textContent = this.#sum(); this.picker.focus(); });
    item.note = make("p", { class: "help", hidden: true });
    item.box.querySelector("h3").after(item.note);
    item.box.append(remove);
  }

  #fill(item, blob, note = "", small = null) {
    item.blob = blob;
    item.box.hidden = false;
    item.box.querySelector("input[name$='.alt']").required = true;
    item.note.textContent = note;
    item.note.hidden = !note;
    // Data addresses and not object ones: the policy allows only these, and a small picture is all that is shown.
    thumb(blob, small).then((src) => {
      if (item.blob !== blob) return;
      item.image?.remove();
      item.image = make("img", { class: "form-thumb", src, alt: "" });
      item.note.before(item.image);
      this.shown();
    }, () => {});
    this.#agree();
  }

  #empty(item) {
    item.blob = null;
    item.box.hidden = true;
    item.image?.remove();
    for (const input of item.box.querySelectorAll("input[type=text]")) { input.value = ""; input.required = false; }
    this.#agree();
  }

  /** Photos need consent where there are some. */
  #agree() {
    const agree = this.form.querySelector("[name=consent_photos]");
    if (agree) agree.required = this.#items.some((item) => item.blob);
  }
}

async function thumb(blob, small) {
  small ??= (await shrink(blob, [THUMB]))[0];
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = reject;
    reader.readAsDataURL(small);
  });
}

/** Items that were folded away to keep the page short need no fold once empty ones are hidden. */
function unfold(box) {
  if (box.localName !== "details") return box;
  const plain = make("div", { class: box.className, "data-item": true });
  box.querySelector("summary").remove();
  plain.append(...box.childNodes);
  box.replaceWith(plain);
  return plain;
}
