using System.Reflection;
using Showcase.Diagnostics;
using Showcase.Pages;

namespace Showcase.Rendering;

/// <summary>
/// Reads templates as the renderer will, with types in the place of values: a misspelt field is found even in a branch
/// that no page of today takes. Handlebars itself would print nothing, or tell no line.
/// </summary>
internal sealed class TemplateChecker(IReadOnlyDictionary<string, TemplateText> partials, IReadOnlyList<Texts> texts, Faults faults)
{
    private static readonly string[] Helpers = ["t", "eq"];
    private static readonly string[] Blocks = ["if", "unless", "each", "with"];
    private readonly HashSet<(string Partial, Type Context)> _seen = [];

    /// <summary>Checks one page template against the view it will be given, and every partial on the way with the type it meets there.</summary>
    public void Check(TemplateText template, Type view) => Walk(template, new Scope(view, null, view, []));

    /// <summary>Partials that no template uses are compiled too: their form at least must be right.</summary>
    public void CheckUnused()
    {
        foreach (var partial in partials.Values.Where(p => !_seen.Any(s => s.Partial == p.Name)))
            Walk(partial, new Scope(null, null, null, []));
    }

    private void Walk(TemplateText template, Scope outer)
    {
        if (Mustache.Scan(template.Source, out var unclosed) is not { } tags)
        {
            faults.Add(Rules.TemplateSyntax, template.At(unclosed), "{{");
            return;
        }
        var scope = outer;
        var open = new Stack<(string Name, Scope Before, int At)>();
        foreach (var tag in tags)
        {
            var words = tag.Words();
            var at = template.At(tag.Start);
            switch (tag.Sign)
            {
                case "!" or "!--":
                    break;
                case "{" or "&":
                    faults.Add(Rules.TemplateRaw, at, tag.Sign == "&" ? "{{&" + tag.Inside + "}}" : "{{{" + tag.Inside + "}}}");
                    break;
                case "/":
                    if (open.Count == 0 || open.Peek().Name != tag.Inside)
                    {
                        // A block left open inside this one is what people look for.
                        if (open.Count > 0 && open.Any(o => o.Name == tag.Inside))
                            faults.Add(Rules.TemplateSyntax, template.At(open.Peek().At), "{{#" + open.Peek().Name + "}}");
                        else
                            faults.Add(Rules.TemplateSyntax, at, "{{/" + tag.Inside + "}}");
                        return;
                    }
                    scope = open.Pop().Before;
                    break;
                case "#*":
                    open.Push((words[0].Text, scope, tag.Start));
                    break;
                case "#>" or ">":
                    if (words.Count == 0)
                    {
                        faults.Add(Rules.TemplateSyntax, at, "{{>}}");
                        break;
                    }
                    if (tag.Sign == "#>")
                        open.Push((words[0].Text, scope, tag.Start));
                    Partial(template, words, scope);
                    break;
                case "#" or "^" when words.Count > 0:
                    open.Push((words[0].Text, scope, tag.Start));
                    scope = Enter(template, words, scope);
                    break;
                default:
                    if (words.Count > 0 && words[0].Text != "else")
                    {
                        Expression(template, words, scope);
                        break;
                    }
                    if (open.Count == 0 || !Blocks.Contains(open.Peek().Name))
                    {
                        faults.Add(Rules.TemplateSyntax, at, "{{" + tag.Sign + tag.Inside + "}}");
                        break;
                    }
                    // The other branch of an each or a with stands where the block stands.
                    scope = open.Peek().Before;
                    if (words.Count > 1)
                        Enter(template, words[1..], scope);
                    break;
            }
        }
        foreach (var (name, _, start) in open)
            faults.Add(Rules.TemplateSyntax, template.At(start), "{{#" + name + "}}");
    }

    private Scope Enter(TemplateText template, List<(string Text, int At)> words, Scope scope)
    {
        if (!Blocks.Contains(words[0].Text))
        {
            faults.Add(Rules.TemplateHelper, template.At(words[0].At), words[0].Text, string.Join(", ", Blocks.Concat(Helpers)));
            return scope;
        }
        var type = words.Count > 1 ? Operand(template, words[1], scope) : null;
        return words[0].Text switch
        {
            "each" => new Scope(type is null ? null : ItemOf(type), scope, scope.Root, scope.Hash),
            "with" => new Scope(type, scope, scope.Root, scope.Hash),
            _ => scope,
        };
    }

    private void Expression(TemplateText template, List<(string Text, int At)> words, Scope scope)
    {
        if (Helpers.Contains(words[0].Text))
            Helper(template, words, scope);
        else if (words.Count == 1)
            Operand(template, words[0], scope);
        else
            faults.Add(Rules.TemplateHelper, template.At(words[0].At), words[0].Text, string.Join(", ", Blocks.Concat(Helpers)));
    }

    private void Helper(TemplateText template, List<(string Text, int At)> words, Scope scope)
    {
        var values = words.Skip(1).Count(w => Value(w) == w);
        if (words[0].Text == "t" ? values != 1 : values != 2)
        {
            faults.Add(Rules.TemplateArguments, template.At(words[0].At), string.Join(' ', words.Select(w => w.Text)));
            return;
        }
        if (words[0].Text == "t" && words[1].Text[0] is '"' or '\'')
        {
            var key = words[1].Text.Trim('"', '\'');
            foreach (var missing in texts.Where(t => !t.Has(key)))
                faults.Add(Rules.TextMissing, template.At(words[1].At), key, missing.Language);
            words = [words[0], .. words[2..]];
        }
        foreach (var word in words.Skip(1))
            Operand(template, Value(word), scope);
    }

    /// <returns>The operand's type, or null when it is not known: a literal, an unknown field already reported, a hash argument.</returns>
    private Type? Operand(TemplateText template, (string Text, int At) word, Scope scope)
    {
        var text = word.Text;
        if (text[0] == '(')
        {
            var inner = new Mustache("", text.Trim('(', ')'), word.At, word.At + 1);
            Helper(template, inner.Words(), scope);
            return null;
        }
        if (text[0] is '"' or '\'' or '-' || char.IsAsciiDigit(text[0]) || text is "true" or "false" or "null" or "undefined")
            return null;
        if (text[0] == '@' && !text.StartsWith("@root", StringComparison.Ordinal))
            return null;

        var here = scope;
        while (text.StartsWith("../", StringComparison.Ordinal))
        {
            text = text[3..];
            here = here?.Outer;
        }
        var type = here?.Type;
        foreach (var step in text.Split('.', '/'))
        {
            if (step is "this" or "" or "..")
                continue;
            if (step == "@root")
            {
                type = scope.Root;
                continue;
            }
            if (type is null || (scope.Hash.Contains(step) && type == here?.Type))
                return null;
            var property = type.GetProperty(step, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property is null)
            {
                ReportField(template, word, step, type);
                return null;
            }
            type = property.PropertyType;
        }
        return type;
    }

    private void ReportField(TemplateText template, (string Text, int At) word, string step, Type type)
    {
        var names = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]).ToArray();
        var closest = DidYouMean.Closest(step, names);
        faults.Add(Rules.TemplateField, template.At(word.At), step, type.Name, closest ?? string.Join(", ", names.Order(StringComparer.Ordinal)));
    }

    private void Partial(TemplateText template, List<(string Text, int At)> words, Scope scope)
    {
        var name = words[0].Text;
        var hash = words.Skip(1).Where(w => w.Text.Contains('=', StringComparison.Ordinal) && w.Text[0] is not ('"' or '\'' or '(')).ToArray();
        var context = words.Skip(1).Except(hash).Select(w => Operand(template, w, scope)).FirstOrDefault();
        foreach (var word in hash)
            Operand(template, Value(word), scope);
        if (name == "@partial-block")
            return;
        if (!partials.TryGetValue(name, out var partial))
        {
            // An inline partial of the same template is declared where it is used.
            if (!template.Source.Contains($"{{{{#*inline \"{name}\"", StringComparison.Ordinal))
                faults.Add(Rules.TemplatePartial, template.At(words[0].At), name, string.Join(", ", partials.Keys.Order(StringComparer.Ordinal)));
            return;
        }
        var type = words.Count > 1 + hash.Length ? context : scope.Type;
        if (type is not null && _seen.Add((name, type)))
            Walk(partial, new Scope(type, null, scope.Root, [.. hash.Select(h => h.Text[..h.Text.IndexOf('=', StringComparison.Ordinal)])]));
    }

    private static (string Text, int At) Value((string Text, int At) word)
    {
        var equals = word.Text[0] is '"' or '\'' or '(' ? -1 : word.Text.IndexOf('=', StringComparison.Ordinal);
        return (word.Text[(equals + 1)..], word.At + equals + 1);
    }

    private static Type? ItemOf(Type type) =>
        type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    /// <param name="Type">Null when unknown: nothing inside is checked.</param>
    /// <param name="Hash">Names given to the partial as hash arguments.</param>
    /// <param name="Root">The page's own view; null in a partial that no page uses.</param>
    private sealed record Scope(Type? Type, Scope? Outer, Type? Root, HashSet<string> Hash);
}
