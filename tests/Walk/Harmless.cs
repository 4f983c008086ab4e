using System.Text.Json;
using AngleSharp.Dom;

namespace Showcase.Tests.Walk;

/// <summary>Holds a page against what a theme of ours may put on it: whatever else could run or load came in with content.</summary>
internal static class Harmless
{
    private static readonly HashSet<string> NeverThere = new(StringComparer.OrdinalIgnoreCase)
        { "iframe", "object", "embed", "base", "applet", "frame", "frameset", "style", "template", "math", "audio", "video", "form", "input", "textarea", "select", "portal", "marquee" };

    /// <summary>The theme's own forms: no content can write these classes.</summary>
    private const string Ours = "form.search-field, form.help-search, div.finder, form.vitrine-form, section.report form, div.embedder, template[data-copy-button]";

    private static readonly string[] Addresses = ["href", "xlink:href", "src", "action", "formaction", "data", "poster", "background", "srcdoc", "ping", "cite"];

    public static void Check(string path, IDocument page)
    {
        foreach (var element in page.All)
        {
            var tag = element.LocalName;
            Assert.False(NeverThere.Contains(tag) && element.Closest(Ours) is null, $"{path}: <{tag}>");
            if (tag == "script")
                CheckScript(path, element);
            if (tag == "meta")
                Assert.True(element.GetAttribute("http-equiv") is null or "refresh", $"{path}: {element.OuterHtml}");
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{path}: {element.OuterHtml}");
                Assert.False(attribute.Name == "style", $"{path}: {element.OuterHtml}");
                if (Addresses.Contains(attribute.Name))
                    Assert.True(IsHarmless(attribute.Value, tag), $"{path}: {element.OuterHtml}");
            }
        }
    }

    private static void CheckScript(string path, IElement script)
    {
        if (script.GetAttribute("type") == "application/ld+json")
        {
            using var json = JsonDocument.Parse(script.TextContent);
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        }
        else
        {
            var own = path.StartsWith("embed/v1/frame/", StringComparison.Ordinal) ? "/embed/v1/" : "/assets/main-";
            Assert.True(script.TextContent.Length == 0 && script.GetAttribute("src")!.Contains(own, StringComparison.Ordinal), $"{path}: {script.OuterHtml}");
        }
    }

    private static bool IsHarmless(string address, string tag)
    {
        // What a browser drops before it looks at the scheme.
        var clean = string.Concat(address.Where(c => c > ' '));
        if (clean.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
            return tag is "link" or "img";
        var colon = clean.IndexOf(':', StringComparison.Ordinal);
        return clean.Length == 0 || clean[0] is '#' || (clean[0] == '/' && !clean.StartsWith("//", StringComparison.Ordinal) && !clean.StartsWith("/\\", StringComparison.Ordinal))
            || (colon > 0 && clean[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "tel" or "webcal");
    }
}
