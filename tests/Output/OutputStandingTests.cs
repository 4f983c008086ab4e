using Showcase.Output;

namespace Showcase.Tests.Output;

/// <summary>Who looks at what stands lists few folders, and sees all the same whatever was added, changed or taken away.</summary>
public sealed class OutputStandingTests : IDisposable
{
    private static readonly string[] Paths = ["a/b/1.html", "a/b/2.html", "a/3.html", "c/4.html", "sitemap.xml"];

    private readonly string _root = Directory.CreateTempSubdirectory("standing-").FullName;

    private string Dist => Path.Combine(_root, "dist");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // Long after: folders that were written now have settled.
    private static DateTimeOffset Later => DateTimeOffset.UtcNow.AddMinutes(1);

    private OutputStanding Look(DateTimeOffset? now = null) => OutputFolder.LookAt(Dist, Path.Combine(_root, "cache"), now ?? Later)!;

    private void Make(DateTimeOffset now, OutputStanding? standing = null, string text = "1", params string[] paths)
    {
        var output = OutputFolder.Begin(Dist, Path.Combine(_root, "cache"), standing);
        foreach (var path in paths.Length > 0 ? paths : Paths)
            output.Write(path, System.Text.Encoding.UTF8.GetBytes(text));
        output.Commit(now);
    }

    [Theory]
    [InlineData("nothing", true)]
    [InlineData("a file more", false)]
    [InlineData("a file more, deep", false)]
    [InlineData("a file more in a new folder", false)]
    [InlineData("an empty folder", true)]
    [InlineData("a file less", false)]
    [InlineData("a folder less", false)]
    [InlineData("a file of another length", false)]
    [InlineData("a file of another time", false)]
    [InlineData("a folder in place of a file", false)]
    [InlineData("a file in place of a folder", false)]
    public void What_is_not_as_it_was_noted_is_seen(string change, bool same)
    {
        foreach (var settled in (bool[])[true, false])
        {
            if (Directory.Exists(Dist))
                Directory.Delete(Dist, recursive: true);
            Make(settled ? Later : DateTimeOffset.UtcNow);
            Assert.Equal(settled ? 4 : 0, Look(DateTimeOffset.MinValue.AddYears(1)).Manifest.Folders.Count(f => f.Value != 0));
            Change(change);
            var look = Look();
            Assert.Equal(same, look.Fingerprint is not null);
            Assert.Equal(Directory.GetFiles(Dist, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Dist, f)).Order(StringComparer.Ordinal), look.Paths.Order(StringComparer.Ordinal));
        }
    }

    private void Change(string change)
    {
        var time = File.GetLastWriteTimeUtc(Path.Combine(Dist, "c/4.html"));
        switch (change)
        {
            case "a file more":
                File.WriteAllText(Path.Combine(Dist, "x"), "");
                break;
            case "a file more, deep":
                File.WriteAllText(Path.Combine(Dist, "a/b/x"), "");
                break;
            case "a file more in a new folder":
                Directory.CreateDirectory(Path.Combine(Dist, "a/x/y"));
                File.WriteAllText(Path.Combine(Dist, "a/x/y/z"), "");
                break;
            case "an empty folder":
                Directory.CreateDirectory(Path.Combine(Dist, "a/x/y"));
                break;
            case "a file less":
                File.Delete(Path.Combine(Dist, "a/3.html"));
                break;
            case "a folder less":
                Directory.Delete(Path.Combine(Dist, "a"), recursive: true);
                break;
            case "a file of another length":
                File.AppendAllText(Path.Combine(Dist, "c/4.html"), "2");
                File.SetLastWriteTimeUtc(Path.Combine(Dist, "c/4.html"), time);
                break;
            case "a file of another time":
                File.SetLastWriteTimeUtc(Path.Combine(Dist, "c/4.html"), time.AddTicks(10));
                break;
            case "a folder in place of a file":
                File.Delete(Path.Combine(Dist, "c/4.html"));
                Directory.CreateDirectory(Path.Combine(Dist, "c/4.html"));
                Directory.SetLastWriteTimeUtc(Path.Combine(Dist, "c/4.html"), time);
                break;
            case "a file in place of a folder":
                Directory.Delete(Path.Combine(Dist, "c"), recursive: true);
                File.WriteAllText(Path.Combine(Dist, "c"), "");
                break;
        }
    }

    [Fact]
    public void A_folder_that_is_young_is_listed_though_its_time_is_the_same()
    {
        Make(DateTimeOffset.UtcNow);
        var time = Directory.GetLastWriteTimeUtc(Path.Combine(Dist, "c"));
        File.WriteAllText(Path.Combine(Dist, "c/x"), "");
        Directory.SetLastWriteTimeUtc(Path.Combine(Dist, "c"), time);
        Assert.Null(Look().Fingerprint);
    }

    [Fact]
    public void What_comes_into_a_folder_behind_a_link_is_seen()
    {
        Make(Later);
        Directory.Move(Dist, Path.Combine(_root, "real"));
        Directory.CreateSymbolicLink(Dist, Path.Combine(_root, "real"));
        Assert.NotNull(Look().Fingerprint);
        Make(Later, Look());
        Assert.NotNull(Look().Fingerprint);
        File.WriteAllText(Path.Combine(_root, "real/x"), "");
        Assert.Null(Look().Fingerprint);
    }

    [Fact]
    public void A_folder_that_a_build_has_touched_is_listed_by_the_next_who_looks()
    {
        Make(Later);
        Make(Later, Look(), "2", [.. Paths.Where(p => p != "a/3.html")]);
        Assert.False(IsKnown("a"));
        Assert.False(IsKnown("c"));
        Assert.NotNull(Look().Fingerprint);
        Make(Later, Look(), "2", [.. Paths.Where(p => p != "a/3.html")]);
        Assert.All(["", "a", "a/b", "c"], folder => Assert.True(IsKnown(folder)));

        bool IsKnown(string folder) => Look().Manifest.Folders[folder] == Directory.GetLastWriteTimeUtc(Path.Combine(Dist, folder)).Ticks;
    }

    [Fact]
    public void What_is_kept_is_written_no_more_and_is_remembered_as_it_was()
    {
        Make(Later);
        var before = Look();
        var output = OutputFolder.Begin(Dist, Path.Combine(_root, "cache"), before);
        foreach (var path in Paths[1..])
            output.Keep(path);
        Assert.Throws<InvalidOperationException>(() => output.Keep(Paths[1]));
        Assert.Throws<InvalidOperationException>(() => output.Write(Paths[1], "2"u8));
        Assert.Throws<InvalidOperationException>(() => output.Keep("d"));
        Assert.False(output.Has(Paths[0]));
        Assert.True(output.Has(Paths[1]));
        output.Write(Paths[0], "23"u8);
        Assert.Equal((5, 6), (output.Count, output.Bytes));
        Assert.Equal((1, 0), output.Commit(Later));
        var after = Look();
        Assert.NotNull(after.Fingerprint);
        Assert.NotEqual(before.Fingerprint, after.Fingerprint);
        Assert.Equal(before.Manifest[Paths[1]], after.Manifest[Paths[1]]);
        Assert.Equal("23", File.ReadAllText(Path.Combine(Dist, Paths[0])));
    }
}
