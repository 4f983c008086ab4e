using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Showcase.Domain;
using Showcase.Pages;

namespace Showcase.Rendering;

/// <summary>Every symbol of the site in one SVG file: the theme's own, the icons of the trades in use, and those of the social networks.</summary>
internal static partial class IconSprite
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Icon name → file, for the trade icons that the icon packages hold.</summary>
    public static IReadOnlyDictionary<string, string> TradeIcons(string nodeFolder, ThemeFolder theme)
    {
        var icons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (prefix, folder) in (ReadOnlySpan<(string, string)>)[("maki-", "@mapbox/maki/icons"), ("temaki-", "@rapideditor/temaki/icons")])
        {
            var path = Path.Combine(nodeFolder, "node_modules", folder);
            foreach (var file in Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.svg") : [])
                icons[prefix + Path.GetFileNameWithoutExtension(file)] = file;
        }
        // A theme may draw a trade's icon itself, whatever set the taxonomy names.
        foreach (var (name, file) in theme.Files("icons", ".svg"))
            icons[Path.GetFileNameWithoutExtension(name)] = file;
        return icons;
    }

    /// <param name="symbols">Symbol id → SVG file.</param>
    public static (Route Route, byte[] Bytes) Make(IReadOnlyDictionary<string, string> symbols)
    {
        var sprite = new XElement(Svg + "svg");
        foreach (var (id, file) in symbols.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            var icon = XDocument.Load(file).Root!;
            var box = icon.Attribute("viewBox")?.Value ?? $"0 0 {icon.Attribute("width")?.Value} {icon.Attribute("height")?.Value}";
            var symbol = new XElement(Svg + "symbol", new XAttribute("id", id), new XAttribute("viewBox", box));
            foreach (var name in (string[])["fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"])
            {
                if (icon.Attribute(name) is { } attribute)
                    symbol.Add(new XAttribute(name, attribute.Value));
            }
            symbol.Add(icon.Elements().Where(e => e.Name.LocalName is not ("title" or "metadata" or "defs")).Select(Clean));
            sprite.Add(symbol);
        }
        var bytes = Encoding.UTF8.GetBytes(sprite.ToString(SaveOptions.DisableFormatting));
        return (new Route($"/assets/icons-{Sha256.Of(bytes)[..8]}.svg"), bytes);
    }

    // Black becomes the text's colour; ids and styles would clash or be refused by the policy inside one file.
    private static XElement Clean(XElement element) => new(element.Name,
        element.Attributes().Where(a => a.Name.LocalName is not ("id" or "style" or "class") && !a.IsNamespaceDeclaration)
            .Select(a => a.Name.LocalName is "fill" or "stroke" && Black().IsMatch(a.Value) ? new XAttribute(a.Name, "currentColor") : a),
        element.Elements().Select(Clean));

    [GeneratedRegex("^(#000|#000000|black)$", RegexOptions.IgnoreCase)]
    private static partial Regex Black();
}
