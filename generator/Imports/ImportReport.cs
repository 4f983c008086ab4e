namespace Showcase.Imports;

/// <summary>What an import did, or would do.</summary>
internal sealed record ImportReport
{
    public int Rows { get; set; }

    /// <summary>Profiles that are new.</summary>
    public int Written { get; set; }

    /// <summary>Profiles of an earlier import that were written anew, since the list says otherwise now.</summary>
    public int Updated { get; set; }

    /// <summary>Rows of an earlier import, left as they are.</summary>
    public int Known { get; set; }

    public int Doubles { get; set; }

    public int LeftOut => Rows - Written - Updated - Known - Doubles;

    /// <summary>Paths below the content folder.</summary>
    public IList<string> Paths { get; } = [];
}
