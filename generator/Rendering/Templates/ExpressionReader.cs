using System.Globalization;

namespace Showcase.Rendering.Templates;

/// <summary>Reads the words of a tag.</summary>
internal static class ExpressionReader
{
    /// <summary>A field, a literal or a helper with its operands.</summary>
    public static Expression Read(List<(string Text, int At)> words) => words switch
    {
        [("t", _), var key, .. var values] => new Saying(Operand(key.Text), Named(values)),
        [("eq", _), var left, var right] => new Equality(Operand(left.Text), Operand(right.Text)),
        [var only] => Operand(only.Text),
        _ => throw new TemplateException("an expression is expected"),
    };

    public static PartialPart Partial(List<(string Text, int At)> words, Body? block, IReadOnlyDictionary<string, Body> partials)
    {
        var named = words[1..].FindAll(IsNamed);
        var context = words[1..].Find(w => !IsNamed(w)).Text;
        return new PartialPart(words[0].Text.Trim('"', '\''), context is null ? null : Operand(context), Named(named), block, partials);
    }

    public static Expression Operand(string text)
    {
        if (text[0] == '(')
            return Read(new Mustache("", text[1..^1], 0, 0).Words());
        if (text[0] is '"' or '\'')
            return new Literal(text[1..^1]);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return new Literal(whole);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !char.IsAsciiLetter(text[0]))
            return new Literal(number);
        return text switch
        {
            "true" => new Literal(true),
            "false" => new Literal(false),
            "null" or "undefined" => new Literal(null),
            _ => Path(text),
        };
    }

    private static Expression Path(string text)
    {
        var fromRoot = text.StartsWith("@root", StringComparison.Ordinal);
        var loop = text[0] == '@' && !fromRoot;
        if (fromRoot)
            text = text[5..];
        else if (loop)
            text = text[1..];
        var up = 0;
        for (; text.StartsWith("../", StringComparison.Ordinal); up++)
            text = text[3..];
        if (text == "..")
            (text, up) = ("", up + 1);
        if (loop)
            return new TurnField(text, up);
        var ofThis = text.StartsWith("this", StringComparison.Ordinal) && (text.Length == 4 || text[4] is '.' or '/');
        var steps = text.Split('.', '/').Where(s => s is not ("" or "this")).ToArray();
        return new FieldPath(fromRoot, up, ofThis || text.StartsWith("./", StringComparison.Ordinal), steps);
    }

    private static List<(string Name, Expression Value)> Named(IReadOnlyList<(string Text, int At)> words) => [.. words.Where(IsNamed).Select(word =>
    {
        var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
        return (word.Text[..equals], Operand(word.Text[(equals + 1)..]));
    })];

    private static bool IsNamed((string Text, int At) word) => word.Text[0] is not ('"' or '\'' or '(') && word.Text.Contains('=', StringComparison.Ordinal);
}
