using Showcase.Content;

namespace Showcase.Model;

/// <summary>What a field holds. A closed family: the validator, the forms and the schemas each switch over it.</summary>
internal abstract record FieldKind
{
    /// <summary>One line of plain text.</summary>
    /// <param name="Max">Characters.</param>
    internal sealed record Text(int Max) : FieldKind;

    internal sealed record Choice(Vocabulary Among) : FieldKind;

    /// <summary>A trade's id.</summary>
    internal sealed record TradeId : FieldKind;

    /// <summary>The slug of another entry.</summary>
    internal sealed record Reference(Collection To) : FieldKind;

    /// <summary>A slug that names nothing yet: a former folder, a theme.</summary>
    internal sealed record SlugName : FieldKind;

    internal sealed record Postcode : FieldKind;

    /// <summary>Checked against the postcode beside it.</summary>
    internal sealed record Town : FieldKind;

    /// <summary>Understood by the département of the address.</summary>
    internal sealed record Phone : FieldKind;

    internal sealed record Email : FieldKind;

    /// <summary>A page that everyone can open.</summary>
    internal sealed record Url : FieldKind;

    /// <summary>The site's own address, which may be a developer's machine.</summary>
    internal sealed record SiteUrl : FieldKind;

    internal sealed record Date(bool PastOnly) : FieldKind;

    /// <summary>A day, or a day and a time, local to the place.</summary>
    internal sealed record Moment : FieldKind;

    /// <summary>From <paramref name="First"/> to the current year.</summary>
    internal sealed record Year(int First) : FieldKind;

    internal sealed record Number(double Min, double Max, bool Whole) : FieldKind;

    internal sealed record Flag : FieldKind;

    internal sealed record SiretNumber : FieldKind;

    internal sealed record OpeningHours : FieldKind;

    /// <summary>The name of a photo beside the file.</summary>
    internal sealed record PhotoFile : FieldKind;

    /// <summary>Social accounts: a network and an address, or addresses alone.</summary>
    internal sealed record Social : FieldKind;

    /// <summary><c>all</c>, <c>none</c> or a list of slugs.</summary>
    internal sealed record Partners : FieldKind;

    /// <summary>ISO 639: two or three letters.</summary>
    internal sealed record LanguageCode : FieldKind;

    internal sealed record TimeZone : FieldKind;

    /// <summary>CSS custom properties and their values.</summary>
    internal sealed record CssVariables : FieldKind;

    /// <summary>One text for the main language, or a text for each language.</summary>
    internal sealed record Localized(int Max) : FieldKind;

    internal sealed record ListOf(FieldKind Item, int Max) : FieldKind;

    /// <param name="Shorthand">The field that a lone value fills: <c>people: [Maëlle Kerbriand]</c>.</param>
    internal sealed record ObjectOf(IReadOnlyList<Field> Fields, string? Shorthand = null) : FieldKind;
}
