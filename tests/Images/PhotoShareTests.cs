using Showcase.Images;

namespace Showcase.Tests.Images;

public sealed class PhotoShareTests : IDisposable
{
    private readonly PhotoRoom _room = new();

    [Fact]
    public async Task Every_photo_is_in_one_share_whatever_it_is_called()
    {
        _room.Node("for (let i = 0; i < 9; i++) await sharp({ create: { width: 60, height: 40, channels: 3, background: `hsl(${i * 40}, 60%, 50%)` } }).toFile(i + '.jpg')");
        for (var i = 0; i < 9; i++)
            File.Copy(Path.Combine(_room.Folder, $"{i}.jpg"), Path.Combine(_room.Folder, $"again-{9 - i}.jpg"));
        var shares = new List<bool[]>();
        for (var part = 1; part <= 3; part++)
        {
            var first = await HeldAsync(part, i => $"{i}.jpg");
            Assert.Equal(first, await HeldAsync(part, i => $"again-{9 - i}.jpg"));
            shares.Add(first);
        }
        Assert.All(Enumerable.Range(0, 9), i => Assert.Equal(1, shares.Count(s => s[i])));
    }

    private async Task<bool[]> HeldAsync(int part, Func<int, string> name)
    {
        await using var workshop = new PhotoWorkshop(PhotoRoom.NodeFolder, Path.Combine(_room.Folder, "cache", $"{part}"), PhotoRoom.Small) { Share = new(part, 3) };
        var requests = Enumerable.Range(0, 9).Select(i => new PhotoRequest(Path.Combine(_room.Folder, name(i)), new("index.md", 1, 1))).ToList();
        var harvest = await workshop.PrepareAsync(requests, _room.Faults, null, TestContext.Current.CancellationToken);
        Assert.Empty(_room.Errors);
        return [.. harvest.Photos.Select(p => p is not null)];
    }

    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("4/4", 4, 4)]
    [InlineData("0/4", 0, 0)]
    [InlineData("5/4", 0, 0)]
    [InlineData("1/0", 0, 0)]
    [InlineData("-1/4", 0, 0)]
    [InlineData("1", 0, 0)]
    [InlineData("1/2/3", 0, 0)]
    [InlineData("un/deux", 0, 0)]
    public void A_share_is_written_as_a_fraction(string text, int part, int of) =>
        Assert.Equal(part == 0 ? null : new PhotoShare(part, of), PhotoShare.Parse(text));

    [Fact]
    public void Shares_are_about_equal()
    {
        var counts = Enumerable.Range(0, 10_000).Select(i => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i))))
            .CountBy(hash => Enumerable.Range(1, 7).Single(part => new PhotoShare(part, 7).Holds(hash)));
        Assert.All(counts, c => Assert.InRange(c.Value, 1300, 1560));
    }

    public void Dispose() => _room.Dispose();
}
