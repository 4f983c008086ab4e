using Showcase.Pages.Api;

namespace Showcase.Pages.Embeds;

/// <summary>All that pages of others load, but for the page that they frame.</summary>
internal static class EmbedFiles
{
    /// <param name="parts">Full paths of the theme's scripts and sheet, made.</param>
    /// <param name="variables">The theme's colours, those of the site's settings among them.</param>
    public static IEnumerable<(Route Route, byte[] Bytes)> Write(SitePlan plan, PhotoShelf photos, IEnumerable<string> parts, IReadOnlyDictionary<string, string> variables) =>
        parts.Select(path => EmbedScript.Write(plan, path, variables)).Concat(new EmbedLists(new RecordDesk(plan, photos), photos).Write());
}
