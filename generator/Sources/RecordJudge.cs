using System.Text.Json;
using Showcase.Domain;
using Showcase.Pages.Api;

namespace Showcase.Sources;

/// <summary>Looks at one record by itself: a bad one is left out, never the whole.</summary>
internal sealed class RecordJudge(SourceGate gate, SyncLimits limits, SyncReport report)
{
    /// <summary>Writes the record into the copy, or only that it was looked at.</summary>
    /// <param name="line">Its bytes, without the line break at the end.</param>
    /// <param name="id">What it was asked for as; null when it came in a page.</param>
    /// <returns>Whether it came in.</returns>
    public bool Take(JsonElement record, ReadOnlySpan<byte> line, Shape shape, string? id, SourceCopy.Writer writer)
    {
        var sound = Json.IsSound(record);
        var told = sound ? Json.Text(record, "id") : null;
        var problem = line.Length > limits.RecordBytes ? $"{line.Length} {Why.Bytes}"
            : !sound ? Why.NoText
            : ShapeCheck.Problem(record, shape) ?? (!Slug.TryParse(told, out _) ? $"id: {Why.NoSlug}" : id is not null && id != told ? $"id: {Why.OtherRecord}" : null);
        var sha = Sha256.Of([.. line, (byte)'\n']);
        if (problem is not null)
        {
            report.Refused.Add(($"{shape.Name}/{told ?? id ?? "?"}", problem));
            if ((id ?? told) is { } known && Slug.TryParse(known, out _))
                writer.PassBy(shape.Name, known, sha);
            return false;
        }
        if (!gate.LetsIn(shape.Name, record))
        {
            report.PassedBy++;
            writer.PassBy(shape.Name, told!, sha);
            return false;
        }
        report.Kept++;
        // Line breaks in JSON stand between its parts only; in a copy each record is one line.
        writer.Keep(line.ContainsAny((byte)'\n', (byte)'\r') ? OneLine(line) : line);
        return true;
    }

    private static byte[] OneLine(ReadOnlySpan<byte> json)
    {
        var line = json.ToArray();
        line.AsSpan().Replace((byte)'\n', (byte)' ');
        line.AsSpan().Replace((byte)'\r', (byte)' ');
        return line;
    }
}
