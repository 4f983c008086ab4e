using System.Reflection;
using System.Text.RegularExpressions;
using Showcase.Content;
using Showcase.Domain;
using Showcase.Model;

namespace Showcase.Tests.Model;

public partial class ModelTests
{
    private static readonly string[] NotFields = ["slug", "source", "body", "translations"];

    /// <summary>Record, its fields, what records have that files do not write (first with a minus), what files write that joins another property (first with a plus), and what is called otherwise (key=property).</summary>
    public static TheoryData<Type, string, string> Pairs => new()
    {
        { typeof(Artisan), "artisans", "-staleness -origin -shown -shown_source" },
        { typeof(Event), "events", "exceptions=except rrule=repeats -all_day -origin" },
        { typeof(Network), "networks", "-origin" },
        { typeof(FreePage), "pages", "" },
        { typeof(SiteSettings), "site", "url=base_url timezone=time_zone trades=hidden_trades +geocoder_url -added_trades" },
        { typeof(Address), "artisans/address", "location=given -commune -found -owner -town_point" },
        { typeof(Contact), "artisans/contact", "" },
        { typeof(Person), "artisans/people", "" },
        { typeof(Photo), "artisans/photos", "-path" },
        { typeof(FocalPoint), "artisans/photos/focus", "" },
        { typeof(Republish), "artisans/republish", "-everyone" },
        { typeof(Publisher), "site/publisher", "" },
        { typeof(ImageSettings), "site/images", "webp=web_p" },
        { typeof(PhotoStore), "site/images/cache", "" },
        { typeof(Trade), "site/trades/add", "" },
        { typeof(TextTranslation), "networks*", "" },
        { typeof(ArtisanTranslation), "artisans*", "" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Records_and_model_correspond(Type record, string path, string differences)
    {
        var parts = differences.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var unwritten = parts.Where(p => p[0] == '-').Select(p => p[1..]).Concat(NotFields);
        var renamed = parts.Where(p => p[0] is not ('-' or '+')).ToDictionary(p => p.Split('=')[0], p => p.Split('=')[1]);
        var properties = record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => IsStored(record, p)).Select(p => Snake(p.Name)).Except(unwritten);
        var keys = Fields(path).Where(f => !parts.Contains("+" + f.Key)).Select(f => renamed.GetValueOrDefault(f.Key, f.Key));
        Assert.Equal(properties.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Enumerations_and_vocabularies_correspond()
    {
        Assert.Equal(Enum.GetNames<AddressPrecision>().Select(n => n.ToLowerInvariant()), Vocabularies.Precision.Terms.Select(t => t.Id));
        Assert.Equal(Enum.GetNames<TradeFamily>().Select(n => n.ToLowerInvariant()), Vocabularies.Families.Terms.Select(t => t.Id));
    }

    [Fact]
    public void Every_field_has_its_words_in_both_languages_and_an_example() => Assert.All(AllFields(), f =>
    {
        Assert.All([f.Label.Fr, f.Label.En, f.Help.Fr, f.Help.En], s => Assert.False(string.IsNullOrWhiteSpace(s), f.Key));
        Assert.True(f.Example.Length > 0 || f.Kind is FieldKind.ObjectOf or FieldKind.ListOf(FieldKind.ObjectOf, _), f.Key);
    });

    [Fact]
    public void Collections_stand_in_the_order_of_their_enumeration() =>
        Assert.Equal(Enum.GetValues<Collection>(), ContentModel.All.Select(m => m.Collection));

    private static bool IsStored(Type record, PropertyInfo property) =>
        property.CanWrite || record.GetConstructors().Any(c => c.GetParameters().Any(p => p.Name!.Equals(property.Name, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<Field> Fields(string path)
    {
        var translatable = path.EndsWith('*');
        var steps = path.TrimEnd('*').Split('/');
        var fields = steps[0] == "site" ? ContentModel.Site : ContentModel.All.Single(m => ContentLayout.FolderOf(m.Collection) == steps[0]).Fields;
        foreach (var step in steps.Skip(1))
            fields = Inner(fields.Single(f => f.Key == step).Kind);
        return fields.Where(f => !translatable || f.Translatable);
    }

    private static IReadOnlyList<Field> Inner(FieldKind kind) => kind switch
    {
        FieldKind.ObjectOf of => of.Fields,
        FieldKind.ListOf(FieldKind.ObjectOf of, _) => of.Fields,
        _ => [],
    };

    private static IEnumerable<Field> AllFields()
    {
        return ContentModel.All.SelectMany(m => m.Fields).Concat(ContentModel.Site).SelectMany(Deep);

        static IEnumerable<Field> Deep(Field field) => Inner(field.Kind).SelectMany(Deep).Prepend(field);
    }

    private static string Snake(string name) => Hump().Replace(name, m => "_" + m.Value).TrimStart('_').ToLowerInvariant();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Hump();
}
