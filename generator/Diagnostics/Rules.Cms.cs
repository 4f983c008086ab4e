namespace Showcase.Diagnostics;

/// <summary>SC14xx: the CMS at <c>/admin/</c>.</summary>
internal static partial class Rules
{
    public static readonly Rule CmsUnknown = new("SC1401", Severity.Error,
        new("le CMS ne sait pas écrire chez « {0} »", "the CMS cannot write to '{0}'"),
        new("⟨1?vouliez-vous écrire « {1} » ? Sinon, ⟩écrivez « cms: github propriétaire/nom », « cms: gitlab groupe/nom » ou « cms: git-gateway »",
            "⟨1?did you mean '{1}'? Otherwise ⟩write 'cms: github owner/name', 'cms: gitlab group/name' or 'cms: git-gateway'"));

    public static readonly Rule CmsRepositoryShape = new("SC1402", Severity.Error,
        new("⟨0?« {0} » n’est pas le nom d’un dépôt⟩⟨0!le dépôt manque⟩", "⟨0?'{0}' is not the name of a repository⟩⟨0!the repository is missing⟩"),
        new("écrivez « cms: {1} propriétaire/nom », sans adresse ni .git, comme dans l’adresse du dépôt", "write 'cms: {1} owner/name', without https:// or .git, as in the repository's address"));

    public static readonly Rule CmsRepositoryUnused = new("SC1403", Severity.Error,
        new("git-gateway connaît déjà son dépôt : « {0} » est de trop", "git-gateway knows its repository already: '{0}' is one word too many"),
        new("écrivez seulement « cms: git-gateway »", "write only 'cms: git-gateway'"));
}
