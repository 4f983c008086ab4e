using System.Globalization;
using System.Text.RegularExpressions;

namespace Showcase.Model;

/// <summary>One input of the public form. In <see cref="Name"/>, <c>#</c> stands for the number of an item: <c>photos[#].alt</c>.</summary>
/// <param name="Field">The field of the content model that it fills.</param>
/// <param name="Kind">Of one value; for a list of plain values, of an item.</param>
/// <param name="Repeats">Several values under the one name: check boxes, or the lines of a text area.</param>
internal sealed record FormInput(string Name, Field Field, FieldKind Kind, bool Required, bool Repeats);

/// <summary>
/// The names of the public form's inputs, derived from the content model: the page that shows the form, the service that receives it
/// and the schema cannot disagree. <c>docs/intake.md</c> says the same to people.
/// </summary>
internal static partial class FormContract
{
    /// <summary>The Markdown beneath the fields.</summary>
    public const string Body = "body";

    /// <summary>A photo of the published entry that stays: its name there.</summary>
    public const string Keep = "keep";

    /// <summary>The one field that an entry may hold and not show: a form that changes an entry leaves it out while it is kept back.</summary>
    public const string Street = "address.street";

    /// <summary>Agreement that links publish a telephone number (WhatsApp and the like).</summary>
    public const string SocialConsent = "social_consent";

    /// <summary>Photos that one form may bring.</summary>
    public const int MostPhotos = 12;

    // What a visitor does not say: the intake writes the dates, moderators the rest.
    private static readonly HashSet<string> NotOffered = new(StringComparer.Ordinal) { "verified", "added", "draft", "aliases" };

    public static bool IsOffered(Field field) => !NotOffered.Contains(field.Key);

    /// <summary>Every input of an artisan's form, in the order of the model.</summary>
    public static IReadOnlyList<FormInput> Inputs { get; } = [.. ContentModel.Artisans.Fields.Where(IsOffered).SelectMany(f => InputsOf(f, f.Key, f.Required))];

    /// <summary>One spelling of a name: <c>photos.0.alt</c> and <c>photos[0][alt]</c> are <c>photos[0].alt</c>. Some hosts of forms take names apart.</summary>
    public static string Canonical(string name) =>
        Index().Replace(Bracketed().Replace(name, ".$1"), "[$1]");

    /// <summary>Of the element that holds an input, for labels and links: <c>f-photos-0-alt</c>.</summary>
    public static string IdOf(string name) => "f-" + name.Replace('[', '-').Replace("]", "", StringComparison.Ordinal).Replace('.', '-');

    /// <summary>The numbers of the items that the names speak of: <c>photos[0].alt</c>, <c>photos[4].alt</c> give 0 and 4.</summary>
    public static IReadOnlyList<int> ItemsOf(IEnumerable<string> names, string list) =>
        [.. names.Select(n => Item().Match(n)).Where(m => m.Success && m.Groups[1].Value == list)
            .Select(m => int.Parse(m.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct().Order()];

    private static IEnumerable<FormInput> InputsOf(Field field, string name, bool required) => field.Kind switch
    {
        FieldKind.ObjectOf of => of.Fields.SelectMany(f => InputsOf(f, $"{name}.{f.Key}", required && f.Required)),
        FieldKind.ListOf(FieldKind.ObjectOf of, _) => of.Fields.SelectMany(f => InputsOf(f, $"{name}[#].{f.Key}", f.Required)),
        FieldKind.ListOf(var item, _) => [new(name, field, item, required, Repeats: true)],
        FieldKind.Social or FieldKind.Partners => [new(name, field, field.Kind, required, Repeats: true)],
        _ => [new(name, field, field.Kind, required, Repeats: false)],
    };

    [GeneratedRegex(@"\[([a-z_]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\.([0-9]{1,3})(?=\.|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Index();

    [GeneratedRegex(@"^([a-z_]+)\[([0-9]{1,3})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
