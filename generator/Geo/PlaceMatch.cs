using Showcase.Domain;

namespace Showcase.Geo;

/// <summary>What a postcode and a town name say together.</summary>
internal abstract record PlaceMatch
{
    private PlaceMatch() { }

    /// <param name="Commune">Today's commune.</param>
    /// <param name="OfficialName">How the place should be written: the commune's name, or that of the arrondissement or former commune that was named.</param>
    /// <param name="Insee">Code of the finest place that name and postcode tell: an arrondissement of Paris, Lyon or Marseille, a former commune, else <paramref name="Commune"/>'s.</param>
    /// <param name="Point">That finest place's own point where one is known, else the commune's.</param>
    public sealed record Found(Commune Commune, string OfficialName, string Insee, GeoPoint? Point) : PlaceMatch;

    /// <summary>Not five digits.</summary>
    public sealed record NotAPostcode : PlaceMatch;

    /// <summary>Five digits that no town has: mistyped, an organisation's without the word CEDEX, or abroad, like Monaco's 98000.</summary>
    /// <param name="PostcodesOfTown">Those that the town could have meant; empty when no town has that name.</param>
    public sealed record UnknownPostcode(IReadOnlyList<string> PostcodesOfTown) : PlaceMatch;

    /// <summary>The postcode exists, but for other towns.</summary>
    /// <param name="TownsOfPostcode">Today's communes (arrondissements in Paris, Lyon and Marseille).</param>
    /// <param name="PostcodesOfTown">Empty when no town has that name.</param>
    /// <param name="DidYouMean">A town of that postcode, else of its département, written nearly so.</param>
    public sealed record OtherTown(IReadOnlyList<string> TownsOfPostcode, IReadOnlyList<string> PostcodesOfTown, string? DidYouMean) : PlaceMatch
    {
        /// <summary>Neither a town's name nor nearly one of that postcode: a quarter, a hamlet, a commune abolished long ago, or nothing.</summary>
        public bool IsUnheardOf => PostcodesOfTown.Count == 0 && (DidYouMean is null || !TownsOfPostcode.Contains(DidYouMean));
    }
}
