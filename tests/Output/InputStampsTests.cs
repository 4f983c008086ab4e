using System.Text;
using Showcase.Output;

namespace Showcase.Tests.Output;

/// <summary>Who knows what folders held lists few of them, and finds the same as who lists all.</summary>
public sealed class InputStampsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("stamps-").FullName;

    public InputStampsTests()
    {
        foreach (var file in (string[])["content/artisans/a/index.md", "content/artisans/b/index.md", "content/artisans/b/four.jpg", "content/pages/p.md"])
            Write(file, "1");
    }

    // Long after: what was written now has settled.
    private static DateTimeOffset Later => DateTimeOffset.UtcNow.AddMinutes(1);

    private string Content => Path.Combine(_root, "content");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string file, string text)
    {
        var path = Path.Combine(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static InputStamps Remembered(InputStamps stamps)
    {
        using var kept = new MemoryStream();
        using (var writer = new BinaryWriter(kept, Encoding.UTF8, leaveOpen: true))
            stamps.Write(writer);
        kept.Position = 0;
        return InputStamps.Read(new BinaryReader(kept));
    }

    [Theory]
    [InlineData("nothing", "")]
    [InlineData("edited", "content/artisans/a/index.md")]
    [InlineData("edited, deep", "content/artisans/b/four.jpg")]
    [InlineData("added", "")]
    [InlineData("added, folder", "")]
    [InlineData("removed", "")]
    [InlineData("removed, folder", "")]
    [InlineData("renamed over", "content/artisans/a/index.md")]
    [InlineData("file for folder", "")]
    [InlineData("link added", "")]
    public void What_is_known_saves_a_listing_and_hides_nothing(string change, string edited)
    {
        var before = Remembered(InputStamps.Take([Content], [], Later));
        Change(change);
        Compare(before, change == "nothing", edited);
    }

    private void Compare(InputStamps before, bool same, string edited)
    {
        var all = InputStamps.Take([Content], [], Later);
        var known = InputStamps.Take([Content], [], Later, before);
        Assert.True(all.Same(known) && known.Same(all));
        Assert.Equal(same, known.Same(before));
        if (edited.Length > 0)
            Assert.Equal([Path.Combine(_root, edited)], known.ChangedFiles(before));
        foreach (var folder in Directory.EnumerateDirectories(Content, "*", SearchOption.AllDirectories).Append(Content))
            Assert.Equal(all.EntriesOf(folder)?.OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => (e.Name, e.IsFolder, e.IsLink)), known.EntriesOf(folder)?.OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => (e.Name, e.IsFolder, e.IsLink)));
        // And once more, from what knew.
        var again = InputStamps.Take([Content], [], Later, Remembered(known));
        Assert.True(again.Same(all));
    }

    private void Change(string change)
    {
        switch (change)
        {
            case "edited":
                Write("content/artisans/a/index.md", "22");
                break;
            case "edited, deep":
                Write("content/artisans/b/four.jpg", "");
                break;
            case "added":
                Write("content/artisans/b/index.en.md", "2");
                break;
            case "added, folder":
                Write("content/artisans/c/index.md", "2");
                break;
            case "removed":
                File.Delete(Path.Combine(_root, "content/artisans/b/four.jpg"));
                break;
            case "removed, folder":
                Directory.Delete(Path.Combine(_root, "content/artisans/a"), recursive: true);
                break;
            case "renamed over":
                Write("new.md", "333");
                File.Move(Path.Combine(_root, "new.md"), Path.Combine(_root, "content/artisans/a/index.md"), overwrite: true);
                break;
            case "file for folder":
                Directory.Delete(Path.Combine(_root, "content/artisans/a"), recursive: true);
                Write("content/artisans/a", "4");
                break;
            case "link added":
                Write("elsewhere/index.md", "5");
                Directory.CreateSymbolicLink(Path.Combine(_root, "content/artisans/c"), Path.Combine(_root, "elsewhere"));
                break;
        }
    }

    [Fact]
    public void What_comes_into_a_folder_behind_a_link_is_seen()
    {
        Directory.Move(Content, Path.Combine(_root, "real"));
        Write("elsewhere/index.md", "5");
        Directory.CreateSymbolicLink(Path.Combine(_root, "real/artisans/c"), Path.Combine(_root, "elsewhere"));
        Directory.CreateSymbolicLink(Content, Path.Combine(_root, "real"));
        var before = Remembered(InputStamps.Take([Content], [], Later));
        Compare(before, true, "");
        Write("real/autre.md", "6");
        Compare(before, false, "");
        before = Remembered(InputStamps.Take([Content], [], Later, before));
        Write("elsewhere/index.en.md", "7");
        Compare(before, false, "");
    }

    [Theory]
    [InlineData(10_000_000L * 5, 1.9, false)]
    [InlineData(10_000_000L * 5, 2.1, true)]
    [InlineData((10_000_000L * 5) + 1, 0.09, false)]
    [InlineData((10_000_000L * 5) + 1, 0.11, true)]
    public void A_time_in_whole_seconds_may_be_of_a_coarse_clock(long ticks, double secondsLater, bool settled) =>
        Assert.Equal(settled ? ticks : 0, FolderTime.Settled(ticks, new DateTimeOffset(ticks, TimeSpan.Zero).AddSeconds(secondsLater)));

    [Fact]
    public void A_folder_that_was_young_is_listed()
    {
        var before = Remembered(InputStamps.Take([Content], [], DateTimeOffset.UtcNow.AddMinutes(-1)));
        var folder = Path.Combine(_root, "content/pages");
        var time = Directory.GetLastWriteTimeUtc(folder);
        Write("content/pages/q.md", "8");
        Directory.SetLastWriteTimeUtc(folder, time);
        Compare(before, false, "");
    }
}
