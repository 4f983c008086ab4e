using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Sources;

/// <summary>How faults in what a source sent are located: it has no file that someone here could open.</summary>
internal static class CopiedPlace
{
    private const string Sign = "source:";

    public static SourceLocation Of(string source, string collection, string id) => SourceLocation.WholeFile($"{Sign}{source}/{collection}/{id}");

    /// <summary>Source and record; null for a place in a file of our own.</summary>
    public static (string Source, string Record)? Parse(string path)
    {
        if (!path.StartsWith(Sign, StringComparison.Ordinal))
            return null;
        var rest = path[Sign.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return (rest[..slash], rest[(slash + 1)..]);
    }

    /// <summary>Faults of photos: a stranger's bad photo is left out and told, and stops nothing.</summary>
    public static void Soften(Faults told, SiteSettings settings, Faults faults)
    {
        foreach (var fault in told.Sorted())
        {
            if (Parse(fault.Location.Path) is not { } copied)
                faults.Add(fault.Rule, fault.Location, fault.Arguments);
            else if (fault.Severity == Severity.Error)
                faults.Add(Rules.SourcePhotoRefused, settings.Sources.First(s => s.Name.Value == copied.Source).Location, copied.Record, copied.Source, fault.AsArgument());
        }
    }
}
