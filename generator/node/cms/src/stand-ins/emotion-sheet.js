/**
 * Stands in for @emotion/sheet: the same rules in a sheet that the document adopts, not in a <style> element.
 * So the policy of /admin/ need not allow inline styles.
 */
export class StyleSheet {
  constructor({ key, container }) {
    this.key = key;
    this.tags = [];
    this.document = container?.ownerDocument ?? document;
    this.sheet = null;
  }

  hydrate() {}

  insert(rule) {
    if (this.sheet === null) {
      const Sheet = this.document.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
      this.sheet = new Sheet();
      this.document.adoptedStyleSheets = [...this.document.adoptedStyleSheets, this.sheet];
    }
    try {
      this.sheet.insertRule(rule, this.sheet.cssRules.length);
    } catch {
      // A rule for another browser's pseudo-elements.
    }
  }

  flush() {
    if (this.sheet !== null)
      this.document.adoptedStyleSheets = this.document.adoptedStyleSheets.filter(s => s !== this.sheet);
    this.sheet = null;
  }
}
