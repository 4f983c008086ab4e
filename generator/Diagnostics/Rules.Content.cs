namespace Showcase.Diagnostics;

/// <summary>SC01xx: what a content file must be before anyone looks at its fields.</summary>
internal static partial class Rules
{
    public static readonly Rule FrontMatterMissing = new("SC0101", Severity.Error,
        new("ce fichier ne commence pas par une ligne « --- »", "this file does not begin with a line '---'"),
        new("écrivez « --- » seul sur la toute première ligne, puis les champs (name, summary…), puis une autre ligne « --- » avant le texte",
            "write '---' alone on the very first line, then the fields (name, summary…), then another line '---' before the text"));

    public static readonly Rule FrontMatterUnclosed = new("SC0102", Severity.Error,
        new("les champs ne sont pas fermés : aucune ligne « --- » après celle-ci", "the fields are not closed: no line '---' after this one"),
        new("ajoutez une ligne « --- » (trois tirets, rien d’autre) entre les champs et le texte",
            "add a line '---' (three hyphens, nothing else) between the fields and the text"));

    public static readonly Rule FrontMatterFormat = new("SC0103", Severity.Error,
        new("les champs sont écrits en {0}, que ce site ne lit pas", "the fields are written as {0}, which this site does not read"),
        new("écrivez-les en YAML : une ligne « --- », des lignes « champ: valeur », une ligne « --- »",
            "write them as YAML: a line '---', lines 'field: value', a line '---'"));

    public static readonly Rule TabInFields = new("SC0104", Severity.Error,
        new("une tabulation se trouve parmi les champs", "there is a tab among the fields"),
        new("remplacez la tabulation par des espaces (deux par niveau)", "replace the tab by spaces (two a level)"));

    public static readonly Rule YamlMachinery = new("SC0105", Severity.Error,
        new("« {0} » est une ancre, un alias, une fusion ou une étiquette YAML, que les champs n’admettent pas",
            "'{0}' is a YAML anchor, alias, merge key or tag, which fields do not allow"),
        new("écrivez la valeur en toutes lettres ; si elle commence vraiment par & * ou !, mettez-la entre guillemets droits : \"…\"",
            "write the value out in full; if it really begins with & * or !, put it in straight quotes: \"…\""));

    public static readonly Rule DuplicateKey = new("SC0106", Severity.Error,
        new("le champ « {0} » est écrit deux fois (déjà ligne {1})", "the field '{0}' is written twice (already on line {1})"),
        new("gardez une seule des deux lignes", "keep one of the two lines"));

    public static readonly Rule SeveralDocuments = new("SC0107", Severity.Error,
        new("« {0} » n’a pas sa place parmi les champs", "'{0}' has no place among the fields"),
        new("un fichier ne contient qu’un bloc de champs : retirez cette ligne ; le bloc se ferme par « --- »",
            "a file holds one block of fields: remove this line; the block is closed by '---'"));

    public static readonly Rule NotFields = new("SC0108", Severity.Error,
        new("on attend ici des lignes « champ: valeur »", "lines 'field: value' are expected here"),
        new("écrivez un champ par ligne, par exemple « name: Atelier du Port » (avec une espace après les deux-points)",
            "write one field a line, such as 'name: Atelier du Port' (with a space after the colon)"));

    public static readonly Rule NeedsQuotes = new("SC0109", Severity.Error,
        new("cette valeur contient « {0} », qui a un sens particulier en YAML", "this value holds '{0}', which has a meaning of its own in YAML"),
        new("mettez toute la valeur entre guillemets droits : {1}", "put the whole value in straight quotes: {1}"));

    public static readonly Rule UnclosedQuote = new("SC0110", Severity.Error,
        new("un guillemet s’ouvre ici et ne se ferme pas", "a quote opens here and does not close"),
        new("ajoutez le même guillemet à la fin de la valeur, ou retirez celui-ci", "add the same quote at the end of the value, or remove this one"));

    public static readonly Rule YamlUnreadable = new("SC0111", Severity.Error,
        new("ces champs ne se lisent pas à partir d’ici", "the fields cannot be read from here on"),
        new("vérifiez cette ligne et la précédente : une espace après les deux-points, le même décalage pour les lignes d’un même niveau, crochets et guillemets fermés",
            "check this line and the one above: a space after the colon, the same indentation for lines of one level, brackets and quotes closed"));

    public static readonly Rule TooDeep = new("SC0112", Severity.Error,
        new("les champs sont imbriqués sur plus de {0} niveaux", "the fields are nested more than {0} levels deep"),
        new("aucun champ n’en demande autant : vérifiez les crochets et les décalages", "no field asks for that many: check brackets and indentation"));

    public static readonly Rule TooLarge = new("SC0113", Severity.Error,
        new("{0} dépasse {1} Kio", "{0} is larger than {1} KiB"),
        new("raccourcissez : le texte d’une page tient en quelques Kio ; les photos sont des fichiers à côté", "shorten it: the text of a page takes a few KiB; photos are files beside it"));

    public static readonly Rule NotUtf8 = new("SC0114", Severity.Error,
        new("ce fichier n’est pas en UTF-8 : un caractère illisible se trouve ici", "this file is not in UTF-8: an unreadable character stands here"),
        new("dans votre éditeur, choisissez « Enregistrer avec l’encodage UTF-8 », puis vérifiez les accents",
            "in your editor choose 'Save with encoding UTF-8', then check the accents"));

    public static readonly Rule Utf16 = new("SC0115", Severity.Error,
        new("ce fichier est en UTF-16 (« Unicode » dans le Bloc-notes)", "this file is in UTF-16 ('Unicode' in Notepad)"),
        new("enregistrez-le en UTF-8", "save it as UTF-8"));

    public static readonly Rule ControlCharacter = new("SC0116", Severity.Error,
        new("un caractère de commande invisible ({0}) se trouve ici", "an invisible control character ({0}) stands here"),
        new("effacez-le ; il vient souvent d’un copier-coller", "delete it; it often comes with pasted text"));

    public static readonly Rule DirectionOverride = new("SC0117", Severity.Error,
        new("un caractère invisible ({0}) change ici le sens de lecture", "an invisible character ({0}) changes the reading direction here"),
        new("effacez-le : ce qui s’affiche doit être ce qui est écrit", "delete it: what is shown must be what is written"));

    public static readonly Rule KeyNotText = new("SC0118", Severity.Error,
        new("un nom de champ manque ou n’est pas un simple mot", "a field's name is missing or is not a plain word"),
        new("écrivez le nom du champ, deux-points, une espace, la valeur", "write the field's name, a colon, a space, the value"));

    public static readonly Rule NameNotSlug = new("SC0119", Severity.Error,
        new("« {0} » ne peut pas devenir une adresse de page", "'{0}' cannot become a page's address"),
        new("⟨1?renommez en « {1} »⟩⟨1!choisissez un nom en minuscules sans accents, chiffres et tirets⟩",
            "⟨1?rename it '{1}'⟩⟨1!choose a name of lower-case letters without accents, digits and hyphens⟩"));

    public static readonly Rule OutsideLayout = new("SC0120", Severity.Error,
        new("« {0} » n’est pas à une place que le site lit", "'{0}' is not in a place that the site reads"),
        new("⟨1?déplacez-le ou renommez-le en {1}⟩⟨1!le contenu se range ainsi : artisans/<nom>/index.md, events/<nom>.md, networks/<nom>.md, pages/<nom>.md⟩",
            "⟨1?move or rename it to {1}⟩⟨1!content is laid out as artisans/<name>/index.md, events/<name>.md, networks/<name>.md, pages/<name>.md⟩"));

    public static readonly Rule IndexMissing = new("SC0121", Severity.Error,
        new("le dossier « {0} » n’a pas de fichier index.md", "the folder '{0}' has no file index.md"),
        new("ajoutez index.md (« showcase new artisan » en prépare un) ou supprimez le dossier",
            "add index.md ('showcase new artisan' prepares one) or delete the folder"));

    public static readonly Rule TranslationLanguage = new("SC0122", Severity.Error,
        new("« {0} » n’est pas une langue de traduction de ce site", "'{0}' is not a language that this site is translated into"),
        new("⟨1?les traductions portent un de ces codes : {1}⟩⟨1!ce site n’a qu’une langue⟩ ; la langue principale s’écrit dans le fichier sans code",
            "⟨1?translations carry one of these codes: {1}⟩⟨1!this site has one language⟩; the main language is written in the file without a code"));

    public static readonly Rule TranslationAlone = new("SC0123", Severity.Error,
        new("cette traduction n’a pas d’original « {0} »", "this translation has no original '{0}'"),
        new("écrivez d’abord l’original, ou supprimez la traduction", "write the original first, or delete the translation"));

    public static readonly Rule LinkLeavesContent = new("SC0124", Severity.Error,
        new("« {0} » est un lien vers un endroit hors du dossier de contenu", "'{0}' is a link to a place outside the content folder"),
        new("remplacez le lien par le fichier lui-même", "replace the link by the file itself"));

    public static readonly Rule FileUnused = new("SC0125", Severity.Warning,
        new("« {0} » ne sert à rien ici : ce n’est ni une page ni une photo", "'{0}' has no use here: it is neither a page nor a photo"),
        new("retirez-le, ou convertissez-le : {1}", "remove it, or convert it: {1}"));

    public static readonly Rule HashLost = new("SC0126", Severity.Warning,
        new("la fin de cette ligne est ignorée, car « # » ouvre un commentaire", "the end of this line is ignored, since '#' opens a comment"),
        new("mettez toute la valeur entre guillemets droits : {0} ; pour un vrai commentaire, laissez une espace après #",
            "put the whole value in straight quotes: {0}; for a real comment leave a space after #"));

    public static readonly Rule FileUnreadable = new("SC0127", Severity.Error,
        new("ce fichier ne peut pas être ouvert", "this file cannot be opened"),
        new("vérifiez qu’il existe encore et que vous avez le droit de le lire", "check that it still exists and that you may read it"));
}
