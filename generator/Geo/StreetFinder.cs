using System.Globalization;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Web;

namespace Showcase.Geo;

/// <summary>Finds what <c>.places.yaml</c> does not know yet, and keeps that file.</summary>
internal static class StreetFinder
{
    /// <param name="service">Whom to ask; null: nobody.</param>
    /// <returns>The catalogue with all that is known of its addresses.</returns>
    public static async Task<Catalog> FindAsync(Catalog catalog, PlaceMemory memory, string contentFolder, Uri? service, SourceLocation settings, Gazetteer gazetteer, TimeProvider clock, Faults faults, CancellationToken cancel)
    {
        var queries = StreetQuery.AllOf(catalog);
        var kept = memory.For(queries);
        var unknown = queries.Where(q => kept.Find(q.Key) is null).ToArray();
        if (service is not null && unknown.Length > 0)
            await AskAsync(unknown, kept, service, settings, gazetteer, clock, faults, cancel).ConfigureAwait(false);
        try
        {
            kept.Write(contentFolder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(Rules.PlacesNotKept, SourceLocation.WholeFile(ShownPath.Of(Path.Combine(contentFolder, PlaceMemory.FileName))), e.Message);
        }
        return kept.Apply(catalog);
    }

    private static async Task AskAsync(StreetQuery[] unknown, PlaceMemory kept, Uri service, SourceLocation settings, Gazetteer gazetteer, TimeProvider clock, Faults faults, CancellationToken cancel)
    {
        using var web = new WebVisitor(AddressService.Manners, clock, LocalAddresses.Only(service));
        var harvest = await new AddressService(service, web, clock).AskAsync(unknown, gazetteer, cancel).ConfigureAwait(false);
        foreach (var (key, place) in harvest.Found)
            kept.Add(key, place);
        foreach (var query in harvest.NotFound)
            faults.Add(Rules.StreetNotFound, query.Source, query.Key);
        if (harvest.Silence is { } why)
            faults.Add(Rules.GeocoderSilent, settings, service.Host, harvest.Unanswered.ToString(CultureInfo.InvariantCulture), why);
    }
}
