using System.Globalization;
using System.Net;
using System.Text;
using Showcase.Domain;
using Showcase.Web;

namespace Showcase.Geo;

/// <summary>The national address base (BAN), asked in batches as the Géoplateforme's <c>search/csv</c> takes them.</summary>
/// <param name="service">Its address without <c>/search/csv</c>: <see cref="Default"/>, or that of a server of one's own.</param>
internal sealed class AddressService(Uri service, WebVisitor web, TimeProvider clock)
{
    public static readonly Uri Default = new("https://data.geopf.fr/geocodage/");

    /// <summary>Whoever runs a whole batch through their server is asked to be patient; the service says 50 asks a second at most, we have one under way.</summary>
    public static readonly WebManners Manners = new() { Timeout = TimeSpan.FromSeconds(60), Patience = TimeSpan.FromSeconds(30), PerHost = 1, UserAgent = "Showcase/1.0 (static site generator; geocoding at build time)" };

    private const int BatchSize = 1000; // the service takes 200,000 lines; small batches lose little when one fails
    private const int MaxBytes = 4 * 1024 * 1024;
    // Below, the service has seldom found the street: it names another that sounds alike, or the town alone.
    private const double LeastScore = 0.6;
    // Right commune, wrong place: the same bound as for points that people write.
    private const double FarthestKm = 40;
    private const double FarthestInGuianaKm = 250;

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2)];

    /// <param name="Found">By <see cref="StreetQuery.Key"/>.</param>
    /// <param name="NotFound">Asked and not found, or found elsewhere.</param>
    /// <param name="Silence">Why the service gave no more answers; null when it answered all.</param>
    public sealed record Harvest(IReadOnlyDictionary<string, RememberedPlace> Found, IReadOnlyList<StreetQuery> NotFound, int Unanswered, string? Silence);

    /// <summary>Asks for all; the first batch that gets no answer after three tries is the last.</summary>
    public async Task<Harvest> AskAsync(IReadOnlyList<StreetQuery> queries, Gazetteer gazetteer, CancellationToken cancel)
    {
        var found = new Dictionary<string, RememberedPlace>(StringComparer.Ordinal);
        var notFound = new List<StreetQuery>();
        foreach (var batch in queries.Chunk(BatchSize))
        {
            var (rows, silence) = await AskBatchAsync(batch, cancel).ConfigureAwait(false);
            foreach (var (query, row) in batch.Zip(rows))
            {
                if (row is null)
                    continue;
                if (Judge(row, query, gazetteer) is { } place)
                    found[query.Key] = query.Allowed(place);
                else
                    notFound.Add(query);
            }
            if (silence is not null || rows.Contains(null))
                return new Harvest(found, notFound, queries.Count - found.Count - notFound.Count, silence ?? "CSV");
        }
        return new Harvest(found, notFound, 0, null);
    }

    /// <summary>One row for each query, null where there is none.</summary>
    private async Task<(Row?[] Rows, string? Silence)> AskBatchAsync(StreetQuery[] batch, CancellationToken cancel)
    {
        var table = Encoding.UTF8.GetBytes(CsvText.Row("id", "address", "postcode", "city")
            + string.Concat(batch.Select((q, i) => CsvText.Row(i.ToString(CultureInfo.InvariantCulture), q.Street, q.Postcode, q.Town))));
        var ask = new WebAsk(service.AbsolutePath.EndsWith("/csv/", StringComparison.Ordinal) ? service : new Uri(service, "search/csv"))
        {
            Method = HttpMethod.Post,
            Accept = "text/csv",
            MaxBytes = MaxBytes,
            Content = () => Form(table),
        };
        for (var attempt = 0; ; attempt++)
        {
            var answer = await web.AskAsync(ask, cancel).ConfigureAwait(false);
            if (answer.IsSuccess)
                return Row.Read(Encoding.UTF8.GetString(answer.Body.Span), batch.Length) is { } rows ? (rows, null) : (new Row?[batch.Length], answer.MediaType ?? "?");
            // A slow answer is no reason to ask again: the build waits.
            var passing = answer.Outcome == WebOutcome.Unreachable || answer.Status is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
            if (!passing || attempt == Pauses.Length || answer.RetryAt is not null)
                return (new Row?[batch.Length], answer.Why);
            await Task.Delay(Pauses[attempt], clock, cancel).ConfigureAwait(false);
        }
    }

    private static MultipartFormDataContent Form(byte[] table)
    {
        var file = new ByteArrayContent(table);
        file.Headers.ContentType = new("text/csv");
        return new MultipartFormDataContent
        {
            { file, "data", "addresses.csv" },
            { new StringContent("address"), "columns" },
            { new StringContent("city"), "columns" },
            { new StringContent("postcode"), "postcode" },
        };
    }

    /// <summary>Believed only with a sufficient score, in the right commune, and not far from it.</summary>
    private static RememberedPlace? Judge(Row row, StreetQuery query, Gazetteer gazetteer)
    {
        if (row.Point is not { } point || !(row.Score >= LeastScore) || !RememberedPlace.IsKind(row.Kind) || gazetteer.ByInsee(row.Insee)?.Insee != query.Commune.Insee)
            return null;
        var farthest = query.Commune.Departement.Code == "973" ? FarthestInGuianaKm : FarthestKm;
        return query.Commune.Point is { } centre && centre.DistanceKm(point) > farthest ? null : new RememberedPlace(point, "ban", row.Kind);
    }

    private sealed record Row(GeoPoint? Point, double Score, string Kind, string Insee)
    {
        /// <summary>Null when this is no answer of that service.</summary>
        public static Row?[]? Read(string text, int count)
        {
            var table = CsvText.Read(text.TrimStart('\uFEFF'));
            if (table.Count == 0)
                return null;
            var head = table[0];
            var columns = Array.ConvertAll<string, int>(["id", "latitude", "longitude", "result_score", "result_type", "result_citycode"], name => Array.IndexOf(head, name));
            if (columns.Contains(-1))
                return null;
            var rows = new Row?[count];
            foreach (var line in table.Skip(1).Where(l => l.Length == head.Length))
            {
                var (id, latitude, longitude, score) = (line[columns[0]], Number(line[columns[1]]), Number(line[columns[2]]), Number(line[columns[3]]));
                if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= count)
                    continue;
                GeoPoint? point = Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 ? new(Math.Round(latitude, 5), Math.Round(longitude, 5)) : null;
                rows[index] = new Row(point, score, line[columns[4]], line[columns[5]]);
            }
            return rows;
        }

        private static double Number(string text) =>
            double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }
}
