using System.Globalization;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using Showcase.Pages;
using Showcase.Pages.Views;

namespace Showcase.Rendering;

/// <summary>The theme's templates, compiled once for each language: the words of <c>{{t}}</c> are bound then. Safe to call from several threads.</summary>
internal sealed partial class Renderer
{
    private readonly Dictionary<(string Language, string Template), HandlebarsTemplate<TextWriter, object, object>> _templates = [];
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    public Renderer(IReadOnlyDictionary<string, TemplateText> templates, IReadOnlyDictionary<string, TemplateText> partials, IReadOnlyList<Texts> languages)
    {
        foreach (var texts in languages)
        {
            var handlebars = Handlebars.Create(new HandlebarsConfiguration
            {
                TextEncoder = new HtmlText(),
                FormatProvider = CultureInfo.InvariantCulture,
                ThrowOnUnresolvedBindingExpression = true,
                PartialRecursionDepthLimit = 20,
            });
            handlebars.Configuration.FormatterProviders.Add(new SafeHtmlFormatter());
            handlebars.RegisterHelper("t", (in HelperOptions _, in Context _, in Arguments arguments) => Say(texts, arguments));
            handlebars.RegisterHelper("eq", (in HelperOptions _, in Context _, in Arguments arguments) => Equals(arguments[0]?.ToString(), arguments[1]?.ToString()));
            foreach (var (name, partial) in partials)
            {
                using var source = Source(partial);
                handlebars.RegisterTemplate(name, handlebars.Compile(source));
            }
            foreach (var (name, template) in templates)
            {
                using var source = Source(template);
                _templates[(texts.Language, name)] = handlebars.Compile(source);
                _paths[name] = template.Path;
            }
        }
    }

    /// <summary>Writes one page.</summary>
    /// <exception cref="TemplateFailedException">The template met something that its check could not foresee.</exception>
    public void Render(Page page, PageView view, TextWriter target)
    {
        try
        {
            _templates[(page.Language, page.Template)](target, view);
        }
        catch (HandlebarsException e)
        {
            throw new TemplateFailedException(_paths[page.Template], page.Route.Path, e);
        }
    }

    // Handlebars.Net 2.4.3 prints a partial that stands indented on a line of its own without escaping anything in it.
    // Its indentation is of no use in HTML, so it goes before the template is compiled; positions in faults come from the text as it is.
    private static StringReader Source(TemplateText template) => new(IndentOfPartial.Replace(template.Source, ""));

    [GeneratedRegex(@"^[ \t]+(?=\{\{~?#?>)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex IndentOfPartial { get; }

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
}
