namespace Showcase.Diagnostics;

internal static partial class Rules
{
    public static readonly Rule ThemeMissing = new("SC0401", Severity.Error,
        new("aucun thème « {0} »", "no theme '{0}'"),
        new("nommez un dossier de « themes/ » qui contient un theme.yaml : {1}", "name a folder of 'themes/' that holds a theme.yaml: {1}"));

    public static readonly Rule ThemeLoop = new("SC0402", Severity.Error,
        new("le thème « {0} » descend de lui-même", "the theme '{0}' descends from itself"),
        new("corrigez « parent: » dans l’un de ces thèmes : {1}", "correct 'parent:' in one of these themes: {1}"));

    public static readonly Rule TemplateSyntax = new("SC0403", Severity.Error,
        new("gabarit mal formé : {0}", "malformed template: {0}"),
        new("fermez chaque bloc ouvert ({{{{#if}}}} … {{{{/if}}}}) et chaque accolade", "close every block that is open ({{{{#if}}}} … {{{{/if}}}}) and every brace"));

    public static readonly Rule TemplateField = new("SC0404", Severity.Error,
        new("{1} n’a pas de champ « {0} »", "{1} has no field '{0}'"),
        new("écrivez l’un de ceux-ci : {2}", "write one of these: {2}"));

    public static readonly Rule TemplateRaw = new("SC0405", Severity.Error,
        new("« {0} » imprimerait sans échappement", "'{0}' would print without escaping"),
        new("écrivez {{{{…}}}} : le texte Markdown, lui, arrive déjà prêt", "write {{{{…}}}}: rendered Markdown comes ready as it is"));

    public static readonly Rule TemplateHelper = new("SC0406", Severity.Error,
        new("aucune aide « {0} »", "no helper '{0}'"),
        new("les aides sont : {1}", "the helpers are: {1}"));

    public static readonly Rule TemplatePartial = new("SC0407", Severity.Error,
        new("aucun fragment « {0} »", "no partial '{0}'"),
        new("créez partials/{0}.hbs ou nommez l’un de ceux-ci : {1}", "create partials/{0}.hbs or name one of these: {1}"));

    public static readonly Rule TemplateMissing = new("SC0408", Severity.Error,
        new("le thème n’a pas de gabarit « {0} »", "the theme has no template '{0}'"),
        new("créez templates/{0}.hbs", "create templates/{0}.hbs"));

    public static readonly Rule TextMissing = new("SC0409", Severity.Error,
        new("le texte « {0} » manque dans la langue « {1} »", "the text '{0}' is missing in the language '{1}'"),
        new("ajoutez-le dans strings/{1}.yaml", "add it to strings/{1}.yaml"));

    public static readonly Rule AssetsBroken = new("SC0410", Severity.Error,
        new("les styles ou scripts du thème ne s’assemblent pas : {0}", "the theme's styles or scripts do not bundle: {0}"),
        new("corrigez le fichier nommé, puis relancez", "mend the file that is named, then run again"));

    public static readonly Rule VariableUnsafe = new("SC0411", Severity.Error,
        new("la variable « {0} » ne peut pas valoir « {1} »", "the variable '{0}' cannot be '{1}'"),
        new("écrivez une seule valeur CSS, sans « ; », « {{ » ni « }} », par exemple oklch(45% 0.13 25)", "write one CSS value without ';', '{{' or '}}', such as oklch(45% 0.13 25)"));

    public static readonly Rule TemplateFailed = new("SC0412", Severity.Error,
        new("le gabarit échoue sur {0} : {1}", "the template fails on {0}: {1}"),
        new("comparez le gabarit avec celui du thème « boulevard »", "compare the template with that of the 'boulevard' theme"));

    public static readonly Rule LanguageMissing = new("SC0413", Severity.Error,
        new("le thème « {0} » ne parle pas la langue « {1} »", "the theme '{0}' does not speak the language '{1}'"),
        new("traduisez son fichier strings/fr.yaml en strings/{1}.yaml, ou retirez « {1} » de « languages: »", "translate its file strings/en.yaml to strings/{1}.yaml, or remove '{1}' from 'languages:'"));

    public static readonly Rule RouteWord = new("SC0414", Severity.Error,
        new("« {0} » ({1}) ne peut pas servir d’adresse", "'{0}' ({1}) cannot serve as an address"),
        new("écrivez un mot en minuscules sans accent, avec des tirets, que nulle autre ligne de « routes: » ne porte", "write a lower-case word without accents, with hyphens, that no other line of 'routes:' has"));

    public static readonly Rule TemplateArguments = new("SC0415", Severity.Error,
        new("« {0} » n’a pas les arguments qu’il faut", "'{0}' does not have the arguments it needs"),
        new("écrivez {{{{t \"clé\"}}}}, suivi de valeurs nommées s’il en faut, ou {{{{eq a b}}}}", "write {{{{t \"key\"}}}}, followed by named values if need be, or {{{{eq a b}}}}"));

    public static readonly Rule PosterBroken = new("SC0416", Severity.Error,
        new("l’image des liens partagés ne peut pas être dessinée : {0}", "the drawing of shared links cannot be drawn: {0}"),
        new("corrigez app/front.svg, ou partez de celui du thème « boulevard »", "mend app/front.svg, or start from that of the 'boulevard' theme"));
}
