namespace Showcase.Sources;

/// <summary>What a sync did with one source.</summary>
internal sealed class SyncReport(string source)
{
    private readonly Lock _gate = new();

    public string Source => source;

    public int Kept { get; set; }

    public int Removed { get; set; }

    /// <summary>Records that may not come in: rights, filters, loops.</summary>
    public int PassedBy { get; set; }

    public int Photos { get; set; }

    public int PhotosMissing { get; set; }

    public int Requests { get; private set; }

    /// <summary>Bytes that were delivered.</summary>
    public long Bytes { get; private set; }

    public bool Whole { get; set; }

    public bool Unchanged { get; set; }

    /// <summary>Where the source's data were found, when not beneath the address that a person wrote.</summary>
    public Uri? FoundAt { get; set; }

    /// <summary>Why the source is taken for failed; null when all went well.</summary>
    public string? Failure { get; set; }

    /// <summary>The day of the copy that stands in for a failed source; null when there is none.</summary>
    public DateOnly? CopyOf { get; set; }

    /// <summary>Records left out, and why.</summary>
    public List<(string Record, string Why)> Refused { get; } = [];

    public void Count(Delivery delivery)
    {
        lock (_gate)
        {
            Requests++;
            Bytes += delivery.Bytes.Length;
        }
    }
}
