using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;
using Showcase.Pages;
using Showcase.Pages.Views;
using Showcase.Rendering.Templates;

namespace Showcase.Rendering;

/// <summary>The theme's templates, read once for all languages. Safe to call from several threads.</summary>
internal sealed partial class Renderer
{
    private readonly Dictionary<string, Body> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Texts Texts, int Index)> _languages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Body> _partials = new(StringComparer.Ordinal);
    private readonly string _icons;

    /// <param name="icons">Address of the sprite: every page names it dozens of times, so it is written into the templates before they are read.</param>
    public Renderer(IReadOnlyDictionary<string, TemplateText> templates, IReadOnlyDictionary<string, TemplateText> partials, IReadOnlyList<Texts> languages, string icons)
    {
        _icons = WebUtility.HtmlEncode(icons);
        for (var i = 0; i < languages.Count; i++)
            _languages[languages[i].Language] = (languages[i], i);
        foreach (var (name, partial) in partials)
            _partials[name] = Read(partial);
        foreach (var (name, template) in templates)
        {
            _templates[name] = Read(template);
            _paths[name] = template.Path;
        }
    }

    /// <summary>Writes one page.</summary>
    /// <exception cref="TemplateFailedException">The template met something that its check could not foresee.</exception>
    public void Render(Page page, PageView view, IBufferWriter<byte> target)
    {
        var (texts, language) = _languages[page.Language];
        try
        {
            _templates[page.Template].Print(new Scope(view, null), new Printing(new Utf8Sink(target), texts, language, view));
        }
        catch (Exception e) when (e is TemplateException or MissingTextException)
        {
            throw new TemplateFailedException(_paths[page.Template], page.Route.Path, e);
        }
    }

    private Body Read(TemplateText template)
    {
        try
        {
            var text = KeepsSpaces().IsMatch(template.Source) ? template.Source : Indent().Replace(template.Source, "");
            return TemplateReader.Read(text.Replace("{{site.iconsUrl}}", _icons, StringComparison.Ordinal).Replace("{{@root.site.iconsUrl}}", _icons, StringComparison.Ordinal), _partials);
        }
        catch (TemplateException e)
        {
            throw new TemplateFailedException(template.Path, template.Name, e);
        }
    }

    // A tenth of a page would be indents, which nobody reads, and which are printed, looked at and hashed page after page.
    [GeneratedRegex(@"^[^\S\r\n]+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Indent();

    [GeneratedRegex("<(pre|textarea)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeepsSpaces();
}

internal sealed class TemplateFailedException(string template, string page, Exception inner) : Exception($"{template} ({page}): {inner.Message}", inner)
{
    public string Template { get; } = template;

    /// <summary>The page's address, or the template's own name when it cannot even be read.</summary>
    public string Page { get; } = page;
}
