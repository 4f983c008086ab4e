using System.Collections;
using System.Globalization;
using Showcase.Pages.Views;

namespace Showcase.Rendering.Templates;

/// <summary>A piece of a template that prints itself.</summary>
internal abstract class Part
{
    public abstract void Print(Scope scope, Printing printing);
}

/// <summary>Pieces one after the other, and the inline partials declared among them.</summary>
internal sealed record Body(IReadOnlyList<Part> Parts, IReadOnlyDictionary<string, Body>? Inlines)
{
    public static readonly Body Empty = new([], null);

    private readonly Part[] _parts = [.. Parts];

    public void Print(Scope scope, Printing printing)
    {
        if (Inlines is not null)
            scope = new Scope(scope.Value, scope.Outer) { Arguments = scope.Arguments, Block = scope.Block, Turn = scope.Turn, Inlines = new(Inlines, scope.Inlines) };
        foreach (var part in _parts)
            part.Print(scope, printing);
    }
}

/// <summary>What stands between tags.</summary>
internal sealed class TextPart(byte[] text) : Part
{
    public override void Print(Scope scope, Printing printing) => printing.Sink.Write(text);
}

/// <summary><c>{{field}}</c>: escaped, unless its type says that it is HTML.</summary>
internal sealed class ValuePart(Expression value) : Part
{
    private readonly Saying? _settled = value is Saying { IsSettled: true } saying ? saying : null;

    public override void Print(Scope scope, Printing printing)
    {
        if (_settled is not null)
            printing.Sink.Write(_settled.Settled(scope, printing));
        else
            Print(value.Of(scope, printing), printing.Sink);
    }

    private static void Print(object? value, Utf8Sink sink)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                HtmlText.Encode(text, sink);
                break;
            case SafeHtml html:
                sink.Write(html.Utf8);
                break;
            case int number:
                sink.Write(number);
                break;
            case IFormattable formattable:
                HtmlText.Encode(formattable.ToString(null, CultureInfo.InvariantCulture), sink);
                break;
            default:
                HtmlText.Encode(value.ToString(), sink);
                break;
        }
    }
}

/// <summary><c>if</c> and <c>unless</c>.</summary>
internal sealed class ConditionPart(Expression test, bool negated, Body then, Body otherwise) : Part
{
    public override void Print(Scope scope, Printing printing) =>
        (Expression.IsEmpty(test.Of(scope, printing)) == negated ? then : otherwise).Print(scope, printing);
}

internal sealed class WithPart(Expression value, Body then, Body otherwise) : Part
{
    public override void Print(Scope scope, Printing printing)
    {
        var found = value.Of(scope, printing);
        if (Expression.IsEmpty(found))
            otherwise.Print(scope, printing);
        else
            then.Print(new Scope(found, scope), printing);
    }
}

internal sealed class EachPart(Expression items, Body then, Body otherwise) : Part
{
    public override void Print(Scope scope, Printing printing)
    {
        var found = items.Of(scope, printing);
        if (found is string || Expression.IsEmpty(found))
        {
            otherwise.Print(scope, printing);
            return;
        }
        var list = found as IList ?? ((IEnumerable)found!).Cast<object?>().ToArray();
        var turn = new Turn();
        var item = new Scope(null, scope) { Turn = turn };
        for (var i = 0; i < list.Count; i++)
        {
            (item.Value, turn.Index, turn.Last) = (list[i], i, i == list.Count - 1);
            then.Print(item, printing);
        }
    }
}
