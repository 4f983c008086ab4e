using System.Security.Cryptography;
using System.Text;
using Showcase.Domain;

namespace Showcase.Pages.Search;

/// <summary>
/// Vitrines as documents of the index, numbered by trade, département, commune and slug: those that a question finds together stand together,
/// so that lists of them are a few stretches, and their records lie in the same files.
/// </summary>
internal sealed class SearchOrder
{
    public SearchOrder(Listings listings)
    {
        var order = Enumerable.Range(0, listings.Artisans.Count).ToArray();
        Array.Sort(order, (a, b) => Compare(listings.Artisans[a], listings.Artisans[b]));
        Artisans = order;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var artisan in order)
            hash.AppendData(Encoding.UTF8.GetBytes(listings.Artisans[artisan].Slug.Value + "\n"));
        Stamp = Convert.ToHexStringLower(hash.GetHashAndReset())[..10];
    }

    /// <summary>Document → index of the artisan.</summary>
    public IReadOnlyList<int> Artisans { get; }

    /// <summary>Of the numbering alone: files of another numbering are never found, and those of an edited text keep their names.</summary>
    public string Stamp { get; }

    private static int Compare(Artisan a, Artisan b)
    {
        var order = string.CompareOrdinal(a.Trade.Id.Value, b.Trade.Id.Value);
        if (order == 0)
            order = string.CompareOrdinal(a.Address.Commune.Departement.Code, b.Address.Commune.Departement.Code);
        if (order == 0)
            order = string.CompareOrdinal(a.Address.Commune.Insee, b.Address.Commune.Insee);
        return order != 0 ? order : string.CompareOrdinal(a.Slug.Value, b.Slug.Value);
    }
}
