using System.Text.RegularExpressions;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>Reads <c>cms:</c> of the site's settings: <c>github owner/name</c>, <c>gitlab group/name</c> or <c>git-gateway</c>.</summary>
internal static partial class CmsReader
{
    private static readonly Dictionary<string, CmsBackend> Backends = new(StringComparer.Ordinal)
    {
        ["github"] = CmsBackend.GitHub,
        ["gitlab"] = CmsBackend.GitLab,
        ["git-gateway"] = CmsBackend.GitGateway,
    };

    public static string NameOf(CmsBackend backend) => Backends.First(b => b.Value == backend).Key;

    /// <returns>Null for a site without a CMS.</returns>
    public static CmsSettings? Read(Values? fields, Faults faults)
    {
        if (fields?.Text("backend") is not { } text)
            return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!Backends.TryGetValue(words[0], out var backend))
        {
            faults.Add(Rules.CmsUnknown, fields.Where("backend"), words[0], DidYouMean.Closest(words[0], Backends.Keys) ?? "");
            return null;
        }
        var named = backend != CmsBackend.GitGateway;
        var good = named ? words.Length == 2 && (backend == CmsBackend.GitLab ? GroupAndName() : OwnerAndName()).IsMatch(words[1]) : words.Length == 1;
        if (!good)
        {
            faults.Add(named ? Rules.CmsRepositoryShape : Rules.CmsRepositoryUnused, fields.Where("backend"), string.Join(' ', words[1..]), words[0]);
            return null;
        }
        return new CmsSettings(backend, named ? words[1] : null, fields.Text("branch") ?? "main", (fields.Text("content") ?? "content").Trim('/'), fields.Find<Uri>("login"), fields.Text("app_id"), fields.Find<Uri>("api"));
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OwnerAndName();

    // GitLab has groups within groups.
    [GeneratedRegex(@"^[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*){1,20}\z", RegexOptions.CultureInvariant)]
    private static partial Regex GroupAndName();
}
