using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using Showcase.Pages;
using Showcase.Pages.Views;

namespace Showcase.Rendering;

/// <summary>The theme's templates, compiled once for all languages. Safe to call from several threads.</summary>
internal sealed partial class Renderer
{
    private readonly Dictionary<string, HandlebarsTemplate<TextWriter, object, object>> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Texts> _texts;
    private readonly string _icons;

    // Compiling is the dear part of a small build, so the words are not bound to the templates but to the page being printed:
    // a page is printed from beginning to end on one thread.
    [ThreadStatic]
    private static Texts? t_words;

    /// <param name="icons">Address of the sprite: every page names it dozens of times, so it is written into the templates before they are compiled.</param>
    public Renderer(IReadOnlyDictionary<string, TemplateText> templates, IReadOnlyDictionary<string, TemplateText> partials, IReadOnlyList<Texts> languages, string icons)
    {
        _icons = WebUtility.HtmlEncode(icons);
        _texts = languages.ToDictionary(t => t.Language, StringComparer.Ordinal);
        var handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            TextEncoder = new HtmlText(),
            FormatProvider = CultureInfo.InvariantCulture,
            ThrowOnUnresolvedBindingExpression = true,
            PartialRecursionDepthLimit = 20,
        });
        handlebars.Configuration.FormatterProviders.Add(new SafeHtmlFormatter());
        handlebars.RegisterHelper("t", (in HelperOptions _, in Context _, in Arguments arguments) => Say(t_words!, arguments));
        handlebars.RegisterHelper("eq", (in HelperOptions _, in Context _, in Arguments arguments) => Equals(arguments[0]?.ToString(), arguments[1]?.ToString()));
        foreach (var (name, partial) in partials)
            handlebars.RegisterTemplate(name, Compile(handlebars, partial));
        foreach (var (name, template) in templates)
        {
            _templates[name] = Compile(handlebars, template);
            _paths[name] = template.Path;
        }
    }

    /// <summary>Writes one page.</summary>
    /// <exception cref="TemplateFailedException">The template met something that its check could not foresee.</exception>
    public void Render(Page page, PageView view, TextWriter target)
    {
        t_words = _texts[page.Language];
        try
        {
            _templates[page.Template](target, view);
        }
        catch (Exception e) when (e is HandlebarsException or MissingTextException)
        {
            throw new TemplateFailedException(_paths[page.Template], page.Route.Path, e);
        }
    }

    private HandlebarsTemplate<TextWriter, object, object> Compile(IHandlebars handlebars, TemplateText template)
    {
        try
        {
            var text = (KeepsSpaces().IsMatch(template.Source) ? PartialIndent() : Indent()).Replace(template.Source, "");
            using var source = new StringReader(text.Replace("{{site.iconsUrl}}", _icons, StringComparison.Ordinal).Replace("{{@root.site.iconsUrl}}", _icons, StringComparison.Ordinal));
            return handlebars.Compile(source);
        }
        catch (HandlebarsException e)
        {
            throw new TemplateFailedException(template.Path, template.Name, e);
        }
    }

    // Handlebars.Net 2.4.3 escapes nothing in a partial that stands indented on a line of its own: it never sees the indent.
    [GeneratedRegex(@"^[^\S\r\n]+(?=\{\{~?#?>)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PartialIndent();

    // A tenth of a page would be indents, which nobody reads, and which are printed, looked at and hashed page after page.
    [GeneratedRegex(@"^[^\S\r\n]+", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Indent();

    [GeneratedRegex("<(pre|textarea)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeepsSpaces();

    private static string Say(Texts texts, in Arguments arguments)
    {
        var key = arguments[0]!.ToString()!;
        if (arguments.Length == 1)
            return texts[key];
        var hash = arguments.Hash;
        var values = new (string, object?)[hash.Count];
        var i = 0;
        foreach (var (name, value) in hash)
            values[i++] = (name, value);
        return texts.Format(key, values);
    }
}

internal sealed class TemplateFailedException(string template, string page, Exception inner) : Exception($"{template} ({page}): {inner.Message}", inner)
{
    public string Template { get; } = template;

    /// <summary>The page's address, or the template's own name when it does not even compile.</summary>
    public string Page { get; } = page;
}
