using Showcase.Diagnostics;

namespace Showcase.Geo;

internal sealed partial class Gazetteer
{
    /// <summary>
    /// Finds the commune of an address. Case, accents, hyphens, apostrophes, "St", "s/" and CEDEX make no difference; homonyms are told apart
    /// by the postcode; a merged commune's old name leads to today's commune; Paris, Lyon and Marseille take an arrondissement or none; a CEDEX
    /// postcode is its town's; half a name will do where the postcode leaves no choice.
    /// </summary>
    public PlaceMatch Match(string postcode, string town)
    {
        postcode = postcode.Trim();
        if (postcode.Length != 5 || !postcode.All(char.IsAsciiDigit))
            return new PlaceMatch.NotAPostcode();
        var folded = TownName.Fold(town);
        var candidates = PlacesOfPostcode(postcode);
        if (candidates.Count == 0)
            return (PlaceMatch?)Cedex(postcode, town, folded) ?? new PlaceMatch.UnknownPostcode(PostcodesOfTown(folded, postcode));
        var place = Among(candidates, folded);
        if (place is null && TownName.WithoutRemark(town) is { } bare)
            place = Among(candidates, folded = TownName.Fold(bare));
        place ??= ByBeginning(candidates, town, folded);
        return place is { } known
            ? Found(known, candidates)
            : new PlaceMatch.OtherTown(TownsOf(candidates), PostcodesOfTown(folded, postcode), IsTown(folded) ? null : Guess(town, candidates));
    }

    // A town that exists is not misspelt: it is the postcode that is another's.
    private bool IsTown(string folded) => PlacesOfName(folded).Count > 0;

    /// <summary>The place of that name: today's communes come first in the list, so they win over former ones.</summary>
    private int? Among(List<int> candidates, string folded)
    {
        var wanted = TownName.Arrondissement(folded) ?? folded;
        foreach (var place in candidates)
        {
            if (FoldedName(place) == wanted)
                return place;
        }
        if (folded.Length == 0)
            return null;
        var loose = TownName.Loosen(folded);
        int? only = null;
        foreach (var place in candidates)
        {
            if (TownName.Loosen(FoldedName(place)) != loose)
                continue;
            if (only is { } other && CommuneOf(other) != CommuneOf(place))
                return null;
            only ??= place;
        }
        return only;
    }

    private PlaceMatch.Found Found(int place, List<int> candidates)
    {
        var commune = Communes[CommuneOf(place)];
        // "75011 Paris" names no arrondissement, but its postcode does.
        var finest = OtherPlace(place) ?? candidates.Select(OtherPlace).FirstOrDefault(part => part is { IsArrondissement: true } && part.Commune == place);
        return new(commune, NameOf(place), finest?.Insee ?? commune.Insee, finest?.Point ?? commune.Point);
    }

    private List<string> TownsOf(List<int> candidates)
    {
        var divided = candidates.Select(OtherPlace).Where(p => p is { IsArrondissement: true }).Select(p => p!.Commune).ToHashSet();
        return [.. candidates.Where(place => !divided.Contains(place) && OtherPlace(place) is null or { IsArrondissement: true }).Select(NameOf).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Postcodes of all towns of that name; only of those in the postcode's own département when there are such.</summary>
    private List<string> PostcodesOfTown(string folded, string postcode)
    {
        var places = PlacesOfName(folded);
        var near = places.Where(place => PostcodesOf(place).Any(p => p.AsSpan(0, 2).SequenceEqual(postcode.AsSpan(0, 2)))).ToList();
        return [.. (near.Count > 0 ? near : places).SelectMany(PostcodesOf).Distinct().Order(StringComparer.Ordinal)];
    }

    private string? Guess(string town, List<int> candidates)
    {
        var here = DidYouMean.Closest(town, candidates.Select(NameOf));
        if (here is not null)
            return here;
        var departements = candidates.Select(place => Communes[CommuneOf(place)].Departement.Code).ToHashSet();
        return DidYouMean.Closest(town, Enumerable.Range(0, _folded.Length)
            .Where(place => departements.Contains(Communes[CommuneOf(place)].Departement.Code))
            .Select(NameOf));
    }
}
