import { fr } from 'decap-cms-locales';

/** What Decap has not said in French yet. */
const MISSING = {
  app: { header: { media: 'Médias' } },
  collection: { collectionTop: { viewAsList: 'Afficher en liste', viewAsGrid: 'Afficher en grille' }, entries: { unpublishedHeader: 'Fiches non publiées' } },
  editor: {
    editorControl: { field: { widgetLabel: 'Champ' } },
    editorControlPane: { i18n: { copyFromLocale: 'Reprendre d’une autre langue', copyFromLocaleConfirm: 'Reprendre le texte de la langue %{locale}\u202f?\nTout ce qui est écrit ici sera remplacé.' } },
    editorToolbar: {
      statusInfoTooltipDraft: 'Cette fiche est un brouillon. Pour la faire relire, passez-la «\u202fEn revue\u202f».',
      statusInfoTooltipInReview: 'Cette fiche est en cours de relecture\u202f: vous n’avez rien à faire, et vous pouvez encore la modifier.',
    },
    editorWidgets: {
      markdown: { strikethrough: 'Barré', toggleMode: { rich: 'Passer au texte mis en forme', markdown: 'Passer au texte Markdown' } },
      image: { chooseMultiple: 'Choisir des images', addMore: 'Ajouter des images', removeAll: 'Retirer toutes les images' },
      file: { chooseMultiple: 'Choisir des fichiers', addMore: 'Ajouter des fichiers', removeAll: 'Retirer tous les fichiers' },
      datetime: { setToNow: '%{fieldLabel}\u202f: maintenant' },
      object: { expand: 'Déplier', collapse: 'Replier' },
    },
  },
  mediaLibrary: { mediaLibraryModal: { close: 'Fermer' } },
  ui: { settingsDropdown: { account: 'Mon compte' } },
};

const over = (ours, theirs) => Object.fromEntries(Object.entries({ ...theirs, ...ours }).map(([key, value]) => [key, typeof value === 'object' ? over(ours?.[key], theirs?.[key]) : value]));

export const french = over(MISSING, fr);
