import RelationWidget from 'decap-cms-widget-relation';

/** The relation widget; an artisan is `atelier-kerbriand`, where Decap says `atelier-kerbriand/index`. */
export class EntriesControl extends RelationWidget.controlComponent {
  constructor(props) {
    super(props);
    const asDecapSays = this.parseNestedFields;
    this.parseNestedFields = (hit, field) => {
      const said = asDecapSays(hit, field);
      return field === '{{slug}}' ? said.replace(/\/index$/, '') : said;
    };
  }

  // Decap would take the value as changed by merely looking up its names.
  triggerInitialOnChange() {}
}
