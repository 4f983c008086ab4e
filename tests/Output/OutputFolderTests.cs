using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Showcase.Content;
using Showcase.Output;

namespace Showcase.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("output-").FullName;
    private readonly DateTimeOffset _now = DateTimeOffset.UtcNow;

    private string Dist => Path.Combine(_folder, "dist");

    private string Cache => Path.Combine(_folder, "cache");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (int Written, int Removed) Make(params (string Path, string Text)[] files)
    {
        var output = OutputFolder.Begin(Dist, Cache);
        foreach (var (path, text) in files.Append(("sitemap.xml", "map")))
            output.Write(path, Encoding.UTF8.GetBytes(text));
        return output.Commit(_now);
    }

    private string[] Files() => [.. Directory.EnumerateFiles(Dist, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Dist, f) + "=" + File.ReadAllText(f)).Where(f => f != "sitemap.xml=map").Order(StringComparer.Ordinal)];

    [Fact]
    public void Only_changed_bytes_are_written()
    {
        Assert.Equal((3, 0), Make(("a", "1"), ("b/c", "2")));
        Assert.Equal((0, 0), Make(("a", "1"), ("b/c", "2")));
        Assert.Equal((1, 0), Make(("a", "1"), ("b/c", "3")));
        Assert.Equal(["a=1", "b/c=3"], Files());
    }

    [Fact]
    public void A_file_becomes_a_folder_and_a_folder_a_file()
    {
        Make(("a", "1"), ("b/c/d", "2"));
        Assert.Equal((2, 2), Make(("a/x", "1"), ("b", "2")));
        Assert.Equal(["a/x=1", "b=2"], Files());
    }

    [Fact]
    public void A_lost_or_broken_manifest_costs_a_comparison_and_nothing_else()
    {
        Make(("a", "1"), ("b", "2"));
        Directory.Delete(Cache, recursive: true);
        Assert.Equal((0, 0), Make(("a", "1"), ("b", "2")));
        File.WriteAllText(Assert.Single(Directory.GetFiles(Path.Combine(Cache, "output"), "*.manifest")), "\u0011showcase-output-1\u00ff\u00ff\u00ff\u007f\u00ff\u00ff\u00ff");
        Assert.Equal((1, 0), Make(("a", "1"), ("b", "3")));
    }

    [Fact]
    public void A_file_whose_time_alone_changed_is_let_be()
    {
        Make(("a", "1"));
        var then = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(Dist, "a"), then);
        Assert.Equal((0, 0), Make(("a", "1")));
        Assert.Equal(then, File.GetLastWriteTimeUtc(Path.Combine(Dist, "a")));
        File.WriteAllText(Path.Combine(Dist, "a"), "2");
        Assert.Equal((1, 0), Make(("a", "1")));
    }

    [Fact]
    public void Copies_are_compared_like_the_rest()
    {
        var source = Path.Combine(_folder, "photo");
        File.WriteAllText(source, "light");
        Assert.Equal(2, Copy());
        Assert.Equal(0, Copy());
        Directory.Delete(Cache, recursive: true);
        Assert.Equal(0, Copy());
        File.WriteAllText(Path.Combine(Dist, "p"), "night");
        Assert.Equal(1, Copy());
        Assert.Equal("light", File.ReadAllText(Path.Combine(Dist, "p")));

        int Copy()
        {
            var output = OutputFolder.Begin(Dist, Cache);
            output.Copy("p", source, "light-1");
            output.Write("sitemap.xml", "map"u8);
            return output.Commit(_now).Written;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_commit_cut_short_is_finished_by_the_next_run(int done)
    {
        Make(("a", "1"), ("b/c", "2"), ("keep", "k"));
        // What a run leaves that dies after so many steps: remove b/c, move a, move d/e.
        var staging = OutputFolder.StagingOf(Dist);
        Directory.CreateDirectory(Path.Combine(staging, "d"));
        File.WriteAllText(Path.Combine(staging, "a"), "9");
        File.WriteAllText(Path.Combine(staging, "d", "e"), "8");
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Dist)))[..16];
        File.WriteAllText(Path.Combine(Cache, "output", key + ".journal"),
            JsonSerializer.Serialize(new { Staging = staging, Folder = Dist, Written = (string[])["a", "d/e"], Removed = (string[])["b/c"] }));
        if (done > 0)
            File.Delete(Path.Combine(Dist, "b", "c"));
        if (done > 1)
            File.Move(Path.Combine(staging, "a"), Path.Combine(Dist, "a"), overwrite: true);
        if (done > 2)
        {
            Directory.CreateDirectory(Path.Combine(Dist, "d"));
            File.Move(Path.Combine(staging, "d", "e"), Path.Combine(Dist, "d", "e"));
        }

        OutputFolder.Begin(Dist, Cache).Discard();
        Assert.Equal(["a=9", "d/e=8", "keep=k"], Files());
        Assert.False(Directory.Exists(Path.Combine(Dist, "b")));
        Assert.Equal((0, 0), Make(("a", "9"), ("d/e", "8"), ("keep", "k")));
        Assert.Equal(["cache", "dist"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_no_site_is_not_emptied()
    {
        Directory.CreateDirectory(Dist);
        File.WriteAllText(Path.Combine(Dist, "letter.txt"), "Dear…");
        Assert.Throws<IOException>(() => Make(("a", "1")));
        Assert.Equal(["letter.txt=Dear…"], Files());
    }

    [Fact]
    public void A_path_is_written_once_only()
    {
        var output = OutputFolder.Begin(Dist, Cache);
        output.Write("a", "1"u8);
        Assert.Throws<InvalidOperationException>(() => output.Write("a", "2"u8));
        output.Discard();
        Assert.False(Directory.Exists(Dist));
    }

    [Fact]
    public void Text_that_is_no_text_becomes_valid_bytes()
    {
        using var writer = new Utf8TextWriter();
        writer.Write("é\uD800x" + new string('\u20AC', 40_000));
        Assert.StartsWith("é\uFFFDx€", Encoding.UTF8.GetString(writer.Written), StringComparison.Ordinal);
        Assert.Equal(2 + 3 + 1 + 120_000, writer.Written.Length);
    }
}
