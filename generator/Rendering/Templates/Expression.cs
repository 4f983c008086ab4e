namespace Showcase.Rendering.Templates;

/// <summary>What stands where a value is wanted: a field, a literal, or a helper with its operands.</summary>
internal abstract class Expression
{
    public abstract object? Of(Scope scope, Printing printing);

    /// <summary>What a condition takes for no: nothing, <c>false</c>, zero, an empty text, an empty list.</summary>
    public static bool IsEmpty(object? value) => value switch
    {
        null => true,
        bool yes => !yes,
        string text => text.Length == 0,
        int number => number == 0,
        System.Collections.ICollection many => many.Count == 0,
        System.Collections.IEnumerable many => !many.GetEnumerator().MoveNext(),
        IConvertible number => number.ToDouble(System.Globalization.CultureInfo.InvariantCulture) == 0,
        _ => false,
    };
}

internal sealed class Literal(object? value) : Expression
{
    public override object? Of(Scope scope, Printing printing) => value;
}

/// <summary><c>@index</c>, <c>@first</c>, <c>@last</c> of the loop around.</summary>
/// <param name="up">How many <c>../</c> stand before the name.</param>
internal sealed class TurnField(string name, int up) : Expression
{
    public override object? Of(Scope scope, Printing printing)
    {
        var left = up;
        for (var here = scope; here is not null; here = here.Outer!)
        {
            if (here.Turn is not { } turn || left-- > 0)
                continue;
            return name switch { "first" => turn.Index == 0, "last" => turn.Last, _ => turn.Index };
        }
        return null;
    }
}

/// <summary>A field of the value in hand, of one around it (<c>../</c>) or of the page (<c>@root</c>).</summary>
internal sealed class FieldPath(bool fromRoot, int up, bool ofThis, string[] steps) : Expression
{
    private readonly Members.Reader?[] _readers = new Members.Reader?[steps.Length];

    public override object? Of(Scope scope, Printing printing)
    {
        var here = scope;
        for (var i = 0; i < up && here is not null; i++)
            here = here.Outer;
        var value = fromRoot ? printing.Root : here?.Value;
        var at = 0;
        if (!fromRoot && !ofThis && steps.Length > 0)
        {
            // An argument of the partial hides a field of that name.
            for (var argument = here?.Arguments; argument is not null; argument = argument.Before)
            {
                if (argument.Name == steps[0])
                {
                    (value, at) = (argument.Value, 1);
                    break;
                }
            }
        }
        for (; at < steps.Length && value is not null; at++)
        {
            var reader = _readers[at];
            if (reader?.Type != value.GetType())
                _readers[at] = reader = Members.Of(value.GetType(), steps[at]);
            value = reader.Get(value);
        }
        return value;
    }
}

/// <summary><c>(eq a b)</c>: whether both print the same.</summary>
internal sealed class Equality(Expression left, Expression right) : Expression
{
    public override object? Of(Scope scope, Printing printing) => Equals(left.Of(scope, printing)?.ToString(), right.Of(scope, printing)?.ToString());
}

/// <summary><c>{{t "key" name=value}}</c>: words of the page's language.</summary>
internal sealed class Saying(Expression key, IReadOnlyList<(string Name, Expression Value)> values) : Expression
{
    private byte[]?[] _settled = [];

    /// <summary>The words hold no value: they are the same wherever they stand.</summary>
    public bool IsSettled => key is Literal && values.Count == 0;

    public override object? Of(Scope scope, Printing printing)
    {
        var name = key.Of(scope, printing)?.ToString() ?? throw new TemplateException("t is given no key");
        if (values.Count == 0)
            return printing.Words[name];
        var filled = new (string, object?)[values.Count];
        for (var i = 0; i < filled.Length; i++)
            filled[i] = (values[i].Name, values[i].Value.Of(scope, printing));
        return printing.Words.Format(name, filled);
    }

    /// <summary>Settled words, escaped, as bytes.</summary>
    public byte[] Settled(Scope scope, Printing printing)
    {
        var settled = _settled;
        if (settled.Length <= printing.Language)
            _settled = settled = new byte[printing.Language + 1][];
        return settled[printing.Language] ??= HtmlText.Bytes((string)Of(scope, printing)!);
    }
}
