using Showcase.Pages.Api;

namespace Showcase.Pages.Embeds;

/// <summary>All that pages of others load, but for the page that they frame.</summary>
internal sealed class EmbedFiles(SitePlan plan, PhotoShelf photos)
{
    private readonly EmbedLists _lists = new(new RecordDesk(plan, photos), photos);

    /// <summary>Files that tell of vitrines: some each, or all of a trade or of a square of the land.</summary>
    public IEnumerable<(Route Route, Func<byte[]> Make)> Lists() => _lists.Lists();

    /// <summary>Files that show nothing of what vitrines say, beside the framed pages.</summary>
    /// <param name="parts">Full paths of the theme's scripts and sheet, made.</param>
    /// <param name="variables">The theme's colours, those of the site's settings among them.</param>
    public IEnumerable<(Route Route, byte[] Bytes)> Others(IEnumerable<string> parts, IReadOnlyDictionary<string, string> variables) =>
        parts.Select(path => EmbedScript.Write(plan, path, variables)).Concat(_lists.Indexes());

    /// <summary>How paths of <see cref="Others"/> start.</summary>
    public static IEnumerable<string> Starts(IEnumerable<string> parts) =>
        parts.Select(p => EmbedRoutes.Part(Path.GetFileName(p)).OutputPath).Append(EmbedRoutes.Index.OutputPath).Append(EmbedRoutes.Facets[1..]);
}
