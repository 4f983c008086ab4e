using System.Text.RegularExpressions;
using Showcase.Domain;
using Showcase.Geo;

namespace Showcase.Imports;

/// <param name="Confidence">0…1.</param>
internal sealed record GuessedColumn(Target Target, int Column, double Confidence);

/// <summary>What each column is for: by its name, and by what it holds. What it holds may gainsay its name.</summary>
internal static partial class ColumnGuess
{
    private const int Sample = 400;

    public static IReadOnlyList<GuessedColumn> Of(ListTable table)
    {
        var step = Math.Max(1, table.Rows.Count / Sample);
        var guesses = new List<(GuessedColumn Guess, int Rank)>();
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var values = table.Rows.Where((_, i) => i % step == 0).Select(r => Cells.Tidy(r.Cells[column])).Where(v => v.Length > 0).ToArray();
            if (values.Length > 0 && Guess(table.Columns[column], values) is var (target, confidence, rank))
                guesses.Add((new GuessedColumn(target, column, Math.Round(confidence, 2)), rank));
        }
        guesses = Surnames(table, guesses);
        // A name of two words for one thing: the sure one counts, then the others in the order of the file, save where all are joined.
        var kept = new List<GuessedColumn>();
        foreach (var group in guesses.GroupBy(g => g.Guess.Target))
        {
            var sure = group.Max(g => g.Guess.Confidence);
            kept.AddRange((TargetNames.Joins(group.Key) ? group.OrderBy(g => g.Rank) : group.OrderByDescending(g => g.Guess.Confidence).ThenBy(g => g.Rank))
                .Where(g => g.Guess.Confidence >= sure - 0.3).Select(g => g.Guess).Take(4));
        }
        return [.. kept.OrderBy(g => g.Target)];
    }

    // Beside "Prénom", and where another column names the workshop, "Nom" is the person's.
    private static List<(GuessedColumn Guess, int Rank)> Surnames(ListTable table, List<(GuessedColumn Guess, int Rank)> guesses)
    {
        bool Is(int column, string name) => TownName.Fold(table.Columns[column]) == name;
        if (!guesses.Exists(g => Is(g.Guess.Column, "prenom")) || !guesses.Exists(g => g.Guess.Target == Target.Name && !Is(g.Guess.Column, "nom")))
            return guesses;
        return [.. guesses.Select(g => Is(g.Guess.Column, "nom") ? (g.Guess with { Target = Target.People, Confidence = 0.85 }, 1) : g)];
    }

    private static (Target Target, double Confidence, int Rank)? Guess(string name, string[] values)
    {
        var known = TargetNames.Find(name);
        var target = known?.Target ?? TargetNames.Within(name);
        if (target is { } named)
        {
            // "Adresse" may hold the street alone.
            var share = named == Target.Address ? null : Share(named, values);
            // "type" holds a shop's kind in one list and "node" in another; "code" may be anything.
            if (share is < 0.2)
                return Projected(named, values) is { } metres ? (metres, 0.9, 0) : ByContent(values);
            return (named, (known is null ? 0.6 : 0.85) + (share is > 0.7 ? 0.14 : 0), known?.Rank ?? 50);
        }
        return ByContent(values);
    }

    /// <summary>A column called "x" whose numbers are metres.</summary>
    private static Target? Projected(Target named, string[] values) => named switch
    {
        Target.Longitude when Share(Target.Easting, values) > 0.8 => Target.Easting,
        Target.Latitude when Share(Target.Northing, values) > 0.8 => Target.Northing,
        _ => null,
    };

    private static (Target, double, int)? ByContent(string[] values)
    {
        // Nine digits are a business's number before they are a telephone's.
        if (values.All(v => Siren().IsMatch(v)))
            return null;
        foreach (var target in (Target[])[Target.Siret, Target.Email, Target.Naf, Target.Website, Target.Postcode, Target.Phone, Target.Point, Target.Address])
        {
            if (Share(target, values) is > 0.8 and var share)
                return (target, target is Target.Postcode or Target.Phone or Target.Address ? share * 0.6 : share * 0.75, 99);
        }
        return null;
    }

    /// <summary>The part of the values that look as such; null where nothing can be said by looks.</summary>
    private static double? Share(Target target, string[] values)
    {
        Func<string, bool>? looks = target switch
        {
            Target.Siret => v => Siret.TryParse(Cells.Digits(v, out _), out _, out var problem) || problem == SiretProblem.CheckDigits || Scientific(v),
            Target.Email => v => v.Contains('@', StringComparison.Ordinal),
            Target.Naf => v => NafCode().IsMatch(v),
            Target.Website => v => WebAddress().IsMatch(v),
            Target.Postcode => v => Postcode().IsMatch(Cells.Digits(v, out _)),
            Target.Insee => v => InseeCode().IsMatch(Cells.Digits(v, out _)),
            Target.Phone => v => Scientific(v) || v.Count(char.IsAsciiDigit) is >= 6 and <= 40 && v.Count(char.IsLetter) < 10,
            Target.Latitude => v => Cells.Number(v) is >= -90 and <= 90 and not 0,
            Target.Longitude => v => Cells.Number(v) is >= -180 and <= 180,
            Target.Easting => v => Cells.Number(v) is > 1000 and var x && Lambert93.IsEasting(x),
            Target.Northing => v => Cells.Number(v) is { } y && Lambert93.IsNorthing(y),
            Target.Point => v => Pair().IsMatch(v),
            Target.Address => v => WholeAddress().IsMatch(v),
            Target.Since => v => Cells.Year(v) is not null,
            Target.Name => v => v.Any(char.IsLetter),
            Target.Trade => v => v.Any(char.IsLetter) && v is not ("node" or "way" or "relation"),
            Target.Town => v => v.Any(char.IsLetter),
            _ => null,
        };
        return looks is null ? null : values.Count(looks) / (double)values.Length;
    }

    private static bool Scientific(string value)
    {
        Cells.Digits(value, out var lost);
        return lost;
    }

    [GeneratedRegex("^[1-9][0-9]{8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Siren();

    [GeneratedRegex(@"^[0-9]{2}\.?[0-9]{2}\s?[A-Z]$", RegexOptions.CultureInvariant)]
    private static partial Regex NafCode();

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.(?:fr|com|bzh|net|org|eu|shop)(?:/\S*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"^(?:F-)?[0-9]{2}\s?[0-9]{3}$|^[1-9][0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"^[0-9]?[0-9AB][0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex InseeCode();

    [GeneratedRegex(@"^(?:POINT\s?)?[\[(]{0,2}-?[0-9]{1,2}[.][0-9]+\s*[,; ]\s*-?[0-9]{1,3}[.][0-9]+[\])]{0,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pair();

    [GeneratedRegex(@"(?<![0-9])[0-9]{2}\s?[0-9]{3}\s+\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex WholeAddress();
}
