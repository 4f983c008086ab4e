using Showcase.Diagnostics;

namespace Showcase.Review;

/// <summary>What a report says to moderators.</summary>
internal static class ReviewWords
{
    public static readonly Bilingual Title = new("Aperçu de la proposition", "Preview of the proposal");
    public static readonly Bilingual Nothing = new("Aucune fiche ne change.", "No entry changes.");
    public static readonly Bilingual Good = new("Tout est en ordre : rien n’empêche de publier.", "All is well: nothing stands in the way of publishing.");
    public static readonly Bilingual NotGood = new("À corriger avant de publier.", "To be put right before publishing.");
    public static readonly Bilingual Added = new("nouvelle", "new");
    public static readonly Bilingual Changed = new("modifiée", "changed");
    public static readonly Bilingual Removed = new("retirée", "removed");
    public static readonly Bilingual Entry = new("Fiche", "Entry");
    public static readonly Bilingual Change = new("Changement", "Change");
    public static readonly Bilingual Checks = new("Contrôles", "Checks");
    public static readonly Bilingual Score = new("Note", "Score");
    public static readonly Bilingual Blocking = new("à corriger", "to correct");
    public static readonly Bilingual Remark = new("remarque", "remark");
    public static readonly Bilingual Remarks = new("remarques", "remarks");
    public static readonly Bilingual None = new("rien à signaler", "nothing to report");
    public static readonly Bilingual Advice = new("Conseils, sans obligation", "Advice, none of it required");
    public static readonly Bilingual Photos = new("Photos", "Photos");
    public static readonly Bilingual Photo = new("Photo", "Photo");
    public static readonly Bilingual Alt = new("Description", "Description");
    public static readonly Bilingual Weight = new("Poids", "Weight");
    public static readonly Bilingual NoAlt = new("absente de la fiche, ou non lue", "not in the entry, or not read");
    public static readonly Bilingual Text = new("Le texte, ligne à ligne", "The text, line by line");
    public static readonly Bilingual Before = new("Avant", "Before");
    public static readonly Bilingual After = new("Après", "After");
    public static readonly Bilingual Elsewhere = new("Ailleurs dans le contenu", "Elsewhere in the content");

    public static Bilingual Of(ChangeKind kind) => kind switch { ChangeKind.Added => Added, ChangeKind.Changed => Changed, _ => Removed };
}
