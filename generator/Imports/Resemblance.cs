using Showcase.Domain;
using Showcase.Geo;

namespace Showcase.Imports;

/// <summary>What tells workshops apart.</summary>
internal sealed record Known(string Name, string Insee, string Street, Siret? Siret, string? Phone, string? Email, GeoPoint? Point)
{
    /// <summary>Its slug, where it has one already; else the row's line.</summary>
    public required string Where { get; init; }

    public bool IsContent { get; init; }

    public string Folded { get; } = Resemblance.Core(Name);

    public static Known Of(Artisan artisan) => new(artisan.Name, artisan.Address.Commune.Insee, TownName.Fold(artisan.Address.Street ?? ""), artisan.Siret, artisan.Contact.Phone?.E164, artisan.Contact.Email?.ToLowerInvariant(), artisan.Address.Given)
    { Where = artisan.Slug.Value, IsContent = true };

    public static Known Of(Candidate candidate) => new(candidate.Name, candidate.Place.Commune.Insee, TownName.Fold(candidate.Place.Street), candidate.Siret, candidate.Phone, candidate.Email, candidate.Place.Point)
    { Where = candidate.Row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture) };
}

/// <summary>How surely two descriptions mean one workshop, 0…1: the SIRET says it alone; else name, place, telephone and e-mail together.</summary>
internal static class Resemblance
{
    /// <summary>From here on they are one.</summary>
    public const double Same = 0.85;

    /// <summary>From here on a person should look.</summary>
    public const double Maybe = 0.65;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "sarl", "eurl", "sas", "sasu", "ets", "etablissements", "entreprise", "societe", "monsieur", "madame", "m", "mme", "mr", "le", "la", "les", "l", "de", "du", "des", "d", "et", "chez", "ei" };

    public static double Score(Known a, Known b)
    {
        if (a.Siret is { } siret && b.Siret is { } other)
            return siret == other ? 1 : Math.Min(0.6, Weigh(a, b));
        return Weigh(a, b);
    }

    private static double Weigh(Known a, Known b)
    {
        var score = 0.55 * Dice(a.Folded, b.Folded);
        var near = a.Point is { } p && b.Point is { } q && p.DistanceKm(q) < 0.06;
        if (a.Insee == b.Insee)
            score += 0.3;
        if (near || (a.Insee == b.Insee && a.Street.Length > 0 && a.Street == b.Street))
            score += 0.1;
        else if (a.Street.Length > 0 && b.Street.Length > 0)
            score -= 0.1;
        score += Both(a.Phone, b.Phone) + Both(a.Email, b.Email);
        return Math.Clamp(score, 0, 0.99);
    }

    private static double Both(string? a, string? b) => a is null || b is null ? 0 : a == b ? 0.25 : -0.1;

    /// <summary>The name without what says nothing: legal forms, articles.</summary>
    public static string Core(string name)
    {
        var words = TownName.Fold(name).Split(' ');
        var telling = words.Where(w => !Empty.Contains(w)).Order(StringComparer.Ordinal).ToArray();
        return string.Join(' ', telling.Length > 0 ? telling : words);
    }

    // Pairs of letters in common.
    private static double Dice(string a, string b)
    {
        if (a == b)
            return 1;
        if (a.Length < 2 || b.Length < 2)
            return 0;
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 0; i + 1 < a.Length; i++)
            pairs[(a[i], a[i + 1])] = pairs.GetValueOrDefault((a[i], a[i + 1])) + 1;
        var common = 0;
        for (var i = 0; i + 1 < b.Length; i++)
        {
            if (pairs.GetValueOrDefault((b[i], b[i + 1])) is > 0 and var left)
            {
                common++;
                pairs[(b[i], b[i + 1])] = left - 1;
            }
        }
        return 2.0 * common / (a.Length + b.Length - 2);
    }
}

/// <summary>Finds the likeliest double among all that are known, without comparing each with each.</summary>
internal sealed class Doubles
{
    private const int MostCompared = 400;

    private readonly Dictionary<string, List<Known>> _shelves = new(StringComparer.Ordinal);

    public void Add(Known known)
    {
        foreach (var key in KeysOf(known).Distinct())
        {
            if (!_shelves.TryGetValue(key, out var shelf))
                _shelves[key] = shelf = [];
            shelf.Add(known);
        }
    }

    public (Known Other, double Score)? Likeliest(Known known)
    {
        (Known, double)? best = null;
        foreach (var key in KeysOf(known).Distinct())
        {
            foreach (var other in _shelves.GetValueOrDefault(key, []).Take(MostCompared))
            {
                var score = Resemblance.Score(known, other);
                if (score >= Resemblance.Maybe && (best is not { } so || score > so.Item2))
                    best = (other, score);
            }
        }
        return best;
    }

    // A double shares at least one of these: number, telephone, address, or a word of the name within a commune.
    private static IEnumerable<string> KeysOf(Known known)
    {
        if (known.Siret is { } siret)
            yield return "s" + siret.Digits;
        if (known.Phone is { } phone)
            yield return "p" + phone;
        if (known.Email is { } email)
            yield return "e" + email;
        foreach (var word in known.Folded.Split(' ').Where(w => w.Length > 2).Take(6))
            yield return $"n{known.Insee}{word[..Math.Min(5, word.Length)]}";
    }
}
