namespace Showcase.Pages;

/// <summary>"à Quimper", "au Faou", "aux Sables-d'Olonne": French joins the preposition to a town's article.</summary>
internal static class PlaceGrammar
{
    public static string At(string town, Texts texts)
    {
        if (texts.Language != "fr")
            return texts.Format("generator.at", ("town", town));
        if (town.StartsWith("Le ", StringComparison.Ordinal))
            return "au " + town[3..];
        return town.StartsWith("Les ", StringComparison.Ordinal) ? "aux " + town[4..] : "à " + town;
    }
}
