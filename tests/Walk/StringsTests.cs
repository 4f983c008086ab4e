using System.Text.RegularExpressions;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Pages;

namespace Showcase.Tests.Walk;

/// <summary>The words of the themes: none missing, none left over, the same blanks in each language.</summary>
public partial class StringsTests
{
    private static readonly string Theme = Path.Combine(TinySite.Repository, "themes", "boulevard");

    private static Texts Read(string language)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new Faults();
        var root = YamlReader.Read(File.ReadAllText(Path.Combine(Theme, "strings", language + ".yaml")), "strings", 1, faults)!;
        Flatten(root, "");
        Assert.Empty(faults.Sorted());
        return new Texts(language, words);

        void Flatten(MappingNode mapping, string prefix)
        {
            foreach (var entry in mapping.Entries)
            {
                if (entry.Value is MappingNode inner)
                    Flatten(inner, $"{prefix}{entry.Key}.");
                else
                    words[prefix + entry.Key] = ((ScalarNode)entry.Value).Text;
            }
        }
    }

    [Fact]
    public void Both_languages_have_the_same_keys_with_the_same_blanks()
    {
        var (fr, en) = (Read("fr"), Read("en"));
        Assert.Equal(fr.Keys.Order(StringComparer.Ordinal), en.Keys.Order(StringComparer.Ordinal));
        // English has one form where French has two, now and then: a count may then be left out.
        Assert.All(fr.Keys, k => Assert.Equal(fr.Placeholders(k).Where(p => p != "count").Order(StringComparer.Ordinal), en.Placeholders(k).Where(p => p != "count").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_word_is_left_over()
    {
        var used = Directory.EnumerateFiles(Theme, "*.hbs", SearchOption.AllDirectories).SelectMany(f => Said().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value)
            .Concat(Directory.EnumerateFiles(Path.Combine(TinySite.Repository, "generator", "Pages"), "*.cs", SearchOption.AllDirectories).SelectMany(f => Quoted().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        // Families, kinds of network, ordinals and what the search says are asked for by a name made at run time.
        string[] made = ["generator.families.", "generator.networkKinds.", "generator.hours.ordinal.", "generator.finder.", "generator.form.", "generator.embed.", "routes."];
        var unused = Read("fr").Keys.Where(k => !used.Contains(k) && !made.Any(m => k.StartsWith(m, StringComparison.Ordinal) && !k.EndsWith(".description", StringComparison.Ordinal)));
        Assert.Equal("", string.Join('\n', unused));
    }

    [Fact]
    public void The_generators_list_of_words_is_what_it_asks_for()
    {
        var asked = Directory.EnumerateFiles(Path.Combine(TinySite.Repository, "generator", "Pages"), "*.cs").Where(f => !f.EndsWith("GeneratorTexts.cs", StringComparison.Ordinal))
            .SelectMany(f => Quoted().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Where(k => k.StartsWith("generator.", StringComparison.Ordinal) && !k.EndsWith('.')).Distinct();
        Assert.Equal("", string.Join('\n', asked.Except(GeneratorTexts.Keys)));
    }

    [GeneratedRegex("\\bt \"([^\"]+)\"")]
    private static partial Regex Said();

    [GeneratedRegex("\"((?:generator|routes|artisan)\\.[A-Za-z.]+)\"")]
    private static partial Regex Quoted();
}
