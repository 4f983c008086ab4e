namespace Showcase.Diagnostics;

internal static partial class Rules
{
    public static readonly Rule MarkdownHtml = new("SC0150", Severity.Error,
        new("du HTML dans le texte : « {0} »", "HTML in the text: '{0}'"),
        new("écrivez en Markdown (**gras**, *italique*, [lien](https://…)) ou retirez la balise ; pour un « < » seul, laissez une espace derrière",
            "write Markdown (**bold**, *italic*, [link](https://…)) or remove the tag; leave a space after a lone '<'"));

    public static readonly Rule MarkdownAddress = new("SC0151", Severity.Error,
        new("adresse refusée dans un lien : « {0} »", "address refused in a link: '{0}'"),
        new("un lien commence par https://, http://, mailto:, tel: ou, dans le site, par /", "a link starts with https://, http://, mailto:, tel: or, within the site, with /"));

    public static readonly Rule MarkdownImage = new("SC0152", Severity.Error,
        new("image dans le texte : « {0} »", "picture in the text: '{0}'"),
        new("ajoutez-la plutôt aux photos de la fiche (« photos »), avec son texte alternatif : elle sera réduite et affichée dans la galerie", "rather add it to the entry's photos ('photos'), with its alternative text: it will be resized and shown in the gallery"));

    public static readonly Rule MarkdownTooLong = new("SC0153", Severity.Error,
        new("le texte dépasse {0} caractères", "the text is longer than {0} characters"),
        new("gardez l’essentiel : quelques paragraphes suffisent à donner envie d’entrer", "keep the essential: a few paragraphs are enough to make people want to come in"));

    public static readonly Rule MarkdownTooDeep = new("SC0154", Severity.Error,
        new("des citations, des listes ou des mises en valeur s’emboîtent trop profondément", "quotations, lists or emphasis are nested too deep"),
        new("retirez les signes répétés (> > >, * * *) : trois niveaux suffisent toujours", "remove the repeated signs (> > >, * * *): three levels are always enough"));
}
