using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Showcase.Review;

/// <summary>Takes single pages out of a built site so that they can be looked at anywhere, from a folder too: addresses become relative, drawings stand
/// in the page, and links to pages that were left behind lead to the site itself.</summary>
internal sealed class SelfContained(string site, Uri address, string target)
{
    private static readonly string[] Links = ["href", "src"];

    private string BasePath => address.AbsolutePath.TrimEnd('/');

    /// <param name="pages">Paths below the built site: <c>artisans/x/index.html</c>.</param>
    public void Take(IReadOnlyCollection<string> pages)
    {
        foreach (var page in pages)
        {
            var full = Path.Combine(target, page);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, Rewrite(File.ReadAllText(Path.Combine(site, page)), page, pages));
        }
        var folders = pages.Select(p => p[..^"index.html".Length]).Append("assets/").Append("photos/").ToArray();
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(site, file).Replace('\\', '/');
            if (path.EndsWith(".html", StringComparison.Ordinal) || (path.Contains('/', StringComparison.Ordinal) && !Array.Exists(folders, f => path.StartsWith(f, StringComparison.Ordinal))))
                continue;
            var copy = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    private string Rewrite(string html, string page, IReadOnlyCollection<string> pages)
    {
        var document = new HtmlParser().ParseDocument(html);
        var up = string.Concat(Enumerable.Repeat("../", page.Count(c => c == '/')));
        DrawIcons(document);
        foreach (var element in document.All)
        {
            foreach (var name in Links)
            {
                if (element.GetAttribute(name) is { } link)
                    element.SetAttribute(name, Moved(link, up, pages));
            }
            if (element.GetAttribute("srcset") is { } set)
                element.SetAttribute("srcset", string.Join(", ", set.Split(", ").Select(s => Moved(s, up, pages))));
        }
        var robots = document.CreateElement("meta");
        robots.SetAttribute("name", "robots");
        robots.SetAttribute("content", "noindex");
        document.Head!.Prepend(robots);
        return document.ToHtml();
    }

    private string Moved(string link, string up, IReadOnlyCollection<string> pages)
    {
        if (!link.StartsWith(BasePath + "/", StringComparison.Ordinal) || link.StartsWith("//", StringComparison.Ordinal))
            return link;
        var path = link[(BasePath.Length + 1)..];
        var end = path.AsSpan().IndexOfAny('?', '#', ' ');
        var (file, rest) = end < 0 ? (path, "") : (path[..end], path[end..]);
        if (file.Length == 0 || file.EndsWith('/'))
            file += "index.html";
        return pages.Contains(file) || (!file.EndsWith(".html", StringComparison.Ordinal) && File.Exists(Path.Combine(site, file)))
            ? up + file + rest
            : new Uri(address, path).AbsoluteUri;
    }

    // A page opened from a folder may not fetch parts of another file: the symbols it uses come into it.
    private void DrawIcons(IDocument document)
    {
        var uses = document.QuerySelectorAll("svg use[href]").Where(u => u.GetAttribute("href")!.Contains(".svg#", StringComparison.Ordinal)).ToArray();
        if (uses.Length == 0)
            return;
        var sprites = uses.Select(u => u.GetAttribute("href")!.Split('#')[0]).Distinct(StringComparer.Ordinal).Select(s => Path.Combine(site, s[(BasePath.Length + 1)..])).Where(File.Exists);
        var wanted = uses.Select(u => u.GetAttribute("href")!.Split('#')[1]).ToHashSet(StringComparer.Ordinal);
        var symbols = sprites.SelectMany(s => new HtmlParser().ParseDocument(File.ReadAllText(s)).QuerySelectorAll("symbol")).Where(s => wanted.Contains(s.Id ?? ""));
        var holder = document.CreateElement("div");
        holder.SetAttribute("hidden", "");
        holder.InnerHtml = $"<svg xmlns=\"http://www.w3.org/2000/svg\">{string.Concat(symbols.Select(s => s.OuterHtml))}</svg>";
        document.Body!.Prepend(holder);
        foreach (var use in uses)
            use.SetAttribute("href", "#" + use.GetAttribute("href")!.Split('#')[1]);
    }
}
