using System.Diagnostics;
using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Tests.Content;

public class YamlCorpusTests
{
    // A hang is what this guards against; the machine may be busy.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>File → ids of the faults as a YAML file of its own, and as front matter where that differs. Empty: accepted.</summary>
    public static TheoryData<string, string, string?> Expected => new()
    {
        { "at-sign", "SC0109", null },
        { "billion-laughs", "SC0105", null },
        { "bom-crlf", "", null },
        { "colon-in-value", "SC0109", null },
        { "complex-key", "SC0118 SC0118", null },
        { "control-char", "SC0116", null },
        { "deep-indent-2000", "SC0113", null },
        { "deep-nesting-10000", "SC0108", null },
        { "dup-keys", "SC0106", null },
        { "emoji", "", null },
        { "hash-in-value", "SC0126 SC0126", null },
        { "json", "", null },
        { "latin1", "SC0114", null },
        { "line-sep", "SC0116", null },
        { "long-scalar-2MB", "SC0113", null },
        { "many-keys-50k", "SC0113", null },
        { "merge-bomb", "SC0105", null },
        { "multi-doc", "SC0107", "" }, // its first line closes the front matter: the rest is the body
        { "nbsp", "SC0108", null }, // a no-break space after the colon is no separator
        { "norway", "", null },
        { "percent", "SC0107", "SC0107" },
        { "recursive-anchor", "SC0105", null },
        { "smart-quotes", "", null },
        { "surrogate-escape", "SC0111", null },
        { "tab-indent-list", "SC0104", null },
        { "tabs", "SC0104", null },
        { "tags-dotnet", "SC0105", null },
        { "tags-python", "SC0105", null },
        { "unclosed-quote", "SC0110", null },
        { "utf16", "SC0115", "SC0114" },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void Hostile_yaml_is_accepted_or_refused_with_a_located_message_in_bounded_time(string name, string asFile, string? asFrontMatter)
    {
        var path = Path.Combine(Corpora.Require("yaml"), name + ".yaml");
        var watch = Stopwatch.StartNew();
        var faults = new Faults();
        if (TextFile.Read(path, "showcase.yaml", 128 * 1024, faults) is { } text)
            YamlReader.Read(text, "showcase.yaml", firstLine: 1, faults);
        Assert.Equal(asFile, string.Join(' ', faults.Sorted().Select(f => f.Rule.Id)));

        using var site = new TinySite();
        var bytes = File.ReadAllBytes(path).AsSpan();
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        site.Write("content/artisans/atelier-kerbriand/index.md", [.. "---\n"u8, .. bytes, .. "\n---\nCorps\n"u8]);
        ContentFolder.Read(site.PathOf("content"), ["fr", "en"], site.Faults);
        Assert.Equal(asFrontMatter ?? asFile, string.Join(' ', site.FaultIds()));
        site.Read();
        Assert.True(watch.Elapsed < Patience, $"{name} took {watch.Elapsed}");
    }

    [Fact]
    public void Every_file_of_the_corpus_is_decided() => Assert.Equal(
        Directory.GetFiles(Corpora.Require("yaml")).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal),
        Expected.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Fact]
    public void Values_stay_the_text_that_was_written()
    {
        var faults = new Faults();
        var text = File.ReadAllText(Path.Combine(Corpora.Require("yaml"), "norway.yaml"));
        var root = YamlReader.Read(text, "x", 1, faults)!;
        Assert.Equal("NO 1.10 12:30 010 0x1F 01400 2A004 2026-02-30", string.Join(' ', "pays version heure octo hexa code_postal insee_corse date".Split(' ')
            .Select(k => ((ScalarNode)root[k]!).Text)));
        Assert.True(((ScalarNode)root["null_1"]!).IsEmpty);
    }
}
