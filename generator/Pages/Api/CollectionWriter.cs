using System.Text;
using Showcase.Domain;

namespace Showcase.Pages.Api;

/// <summary>Writes one collection: a file a record, pages, a table, and where its entries stand somewhere a map.</summary>
internal sealed class CollectionWriter(RecordDesk desk, ApiSink sink)
{
    public const int PageSize = 500;

    /// <param name="everything">The NDJSON file of all collections.</param>
    /// <param name="digests">Grows by this collection's records.</param>
    /// <returns>The files that hold several records.</returns>
    public IReadOnlyList<ApiFile> Write(ApiCollection collection, CountedFile everything, List<RecordDigest> digests)
    {
        var files = new List<ApiFile>();
        using var map = !collection.HasMap ? null : new CountedFile(sink, collection.Name + "-geojson", ApiRoutes.Map(collection.Name), "application/geo+json");
        using var table = new CountedFile(sink, collection.Name + "-csv", ApiRoutes.Table(collection.Name), "text/csv");
        map?.Write("{\"type\":\"FeatureCollection\",\"features\":["u8);
        table.Write(Encoding.UTF8.GetBytes(string.Join(',', collection.Columns.Select(c => c.Name)) + "\r\n"));
        var first = true;
        // As many pages at a time as there are processors: that bounds the memory, whatever the number of records.
        foreach (var batch in Enumerable.Range(1, PagesOf(collection)).Chunk(Environment.ProcessorCount))
        {
            var made = new CollectionPage[batch.Length];
            Parallel.For(0, batch.Length, i => made[i] = CollectionPage.Make(collection, collection.Entries.Skip((batch[i] - 1) * PageSize).Take(PageSize), desk, sink));
            for (var i = 0; i < batch.Length; i++)
            {
                var page = made[i];
                everything.Write(page.Lines);
                digests.AddRange(page.Digests);
                files.Add(WritePage(collection, batch[i], page.Lines));
                if (page.Features.Length > 0)
                    map!.Write(first ? page.Features[1..] : page.Features);
                first &= page.Features.Length == 0;
                table.Write(page.Rows);
            }
        }
        map?.Write("\n]}\n"u8);
        if (map is not null)
            files.Add(map.Finish());
        files.Add(table.Finish());
        return files;
    }

    /// <summary>At least one, so that an empty collection can be read like any other.</summary>
    public static int PagesOf(ApiCollection collection) => Math.Max(1, (collection.Entries.Count + PageSize - 1) / PageSize);

    /// <param name="number">From 1.</param>
    /// <param name="lines">Its records, one a line.</param>
    public ApiFile WritePage(ApiCollection collection, int number, ReadOnlySpan<byte> lines)
    {
        var route = ApiRoutes.Page(collection.Name, number);
        var bytes = CollectionPage.File(lines, collection, number, PagesOf(collection), desk);
        sink.Write(route, bytes);
        return new ApiFile(collection.Name + "-page", route, "application/json", bytes.Length, Sha256.Of(bytes));
    }
}
