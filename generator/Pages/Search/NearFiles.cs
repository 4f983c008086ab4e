using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using Showcase.Domain;

namespace Showcase.Pages.Search;

/// <summary>Where documents are, by cells of an eighth of a degree of latitude and a fifth of longitude (about 14 km each way in France): "near" fetches those about a place.</summary>
internal sealed class NearFiles
{
    private const double CellLatitude = 1.0 / 8;
    private const double CellLongitude = 1.0 / 5;

    private readonly string _folder;
    private readonly SortedDictionary<(int Row, int Column), SortedDictionary<(ushort, ushort), List<int>>> _cells = [];

    /// <param name="points">The point that each document may show; null: nowhere.</param>
    public NearFiles(string folder, IEnumerable<GeoPoint?> points)
    {
        _folder = folder;
        var document = 0;
        foreach (var point in points)
        {
            if (point is { } p)
                Add(p, document);
            document++;
        }
    }

    /// <summary>Row and column of each cell in turn, counted from the south pole and the date line.</summary>
    public IReadOnlyList<int> Cells => [.. _cells.Keys.SelectMany(c => new[] { c.Row, c.Column })];

    public static (int Row, int Column) CellOf(GeoPoint point) => ((int)((point.Latitude + 90) / CellLatitude), (int)((point.Longitude + 180) / CellLongitude));

    public IEnumerable<(Route Route, byte[] Bytes)> Write()
    {
        foreach (var (cell, spots) in _cells)
        {
            var bytes = new ArrayBufferWriter<byte>();
            foreach (var (spot, documents) in spots)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.GetSpan(2), spot.Item1);
                bytes.Advance(2);
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.GetSpan(2), spot.Item2);
                bytes.Advance(2);
                PostingList.Write(bytes, documents);
            }
            yield return (new Route(string.Create(CultureInfo.InvariantCulture, $"{_folder}near/{cell.Row}-{cell.Column}.bin")), bytes.WrittenSpan.ToArray());
        }
    }

    // A spot is the part of the cell to the north and to the east of its corner, in 65,536ths: a foot or so.
    private void Add(GeoPoint point, int document)
    {
        var (north, east) = ((point.Latitude + 90) / CellLatitude, (point.Longitude + 180) / CellLongitude);
        var cell = CellOf(point);
        if (!_cells.TryGetValue(cell, out var spots))
            _cells[cell] = spots = [];
        var spot = ((ushort)((north - cell.Row) * 65536), (ushort)((east - cell.Column) * 65536));
        if (!spots.TryGetValue(spot, out var documents))
            spots[spot] = documents = [];
        documents.Add(document);
    }
}
