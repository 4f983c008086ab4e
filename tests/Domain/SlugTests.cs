using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Showcase.Domain;

namespace Showcase.Tests.Domain;

public class SlugTests
{
    [Fact]
    public void A_slug_of_a_slug_is_the_same_slug() =>
        Prop.ForAll<string>(text => text is null || Slug.From(text) is not { } slug || Slug.From(slug.Value) == slug).QuickCheckThrowOnFailure();

    [Fact]
    public void A_slug_can_stand_in_any_address_and_file_system() =>
        Prop.ForAll<string>(text => text is null || Slug.From(text) is not { } slug
            || (Regex.IsMatch(slug.Value, "^[a-z0-9]+(-[a-z0-9]+)*$") && slug.Value.Length <= Slug.MaxLength && Slug.TryParse(slug.Value, out _))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("L'Atelier d'Été", "l-atelier-d-ete")]
    [InlineData("Œuvre & Cœur", "oeuvre-coeur")]
    [InlineData("CON", "con-1")]
    [InlineData("  --  ", null)]
    [InlineData("a\uFFFEb\uD800", "a-b")]
    [InlineData("Ça c'est l'ÉTÉ !", "ca-c-est-l-ete")]
    public void Names_become_slugs_that_French_readers_expect(string name, string? slug) => Assert.Equal(slug, Slug.From(name)?.Value);
}
