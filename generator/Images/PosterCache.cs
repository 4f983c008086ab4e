using System.Globalization;
using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Images;

/// <summary>Posters on disk, named by all that goes into them: <c>posters/3f/3f9a….jpg</c>. A file appears whole and never changes.</summary>
internal sealed class PosterCache
{
    // Raise when poster-worker.mjs or lettering.mjs changes what is drawn.
    private const int Version = 1;

    private readonly string _root;
    private readonly string _recipe;
    private readonly TimeProvider _clock;

    public PosterCache(string nodeFolder, string cacheFolder, PosterFonts fonts, TimeProvider clock)
    {
        (_root, _clock) = (Path.Combine(cacheFolder, "posters"), clock);
        // Other encoders and other letters give other bytes; package.json pins exact versions.
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(nodeFolder, "package.json")));
        var parts = package.RootElement.GetProperty("dependencies");
        var letters = fonts.Sign.Append("").Concat(fonts.Line).Select(f => f.Length == 0 ? "" : Sha256.Of(File.ReadAllBytes(f)));
        _recipe = string.Create(CultureInfo.InvariantCulture,
            $"v{Version} sharp {parts.GetProperty("sharp").GetString()} harfbuzzjs {parts.GetProperty("harfbuzzjs").GetString()} {string.Join(',', letters)}");
    }

    /// <summary>64 hexadecimal digits for this order drawn by this recipe.</summary>
    public string KeyOf(PosterOrder order)
    {
        // No text of a stranger holds a line break that could move it into the next field: JSON escapes them.
        var photo = order.Photo is { } p ? string.Create(CultureInfo.InvariantCulture, $"{p.Hash} {p.X:R} {p.Y:R}") : "";
        var said = JsonSerializer.Serialize([.. order.Sign, order.Line, order.Initials], PhotoJson.Default.IReadOnlyListString);
        return Sha256.Of($"{_recipe}\n{order.Drawing.Hash}\n{order.Icon.Hash}\n{photo}\n{said}");
    }

    public string PathOf(string key) => Path.Combine(_root, key[..2], key + ".jpg");

    /// <summary>Whether the cache holds it; then it is kept for another while.</summary>
    public bool Holds(string key)
    {
        var file = new FileInfo(PathOf(key));
        if (!file.Exists || file.Length == 0)
            return false;
        var now = _clock.GetUtcNow().UtcDateTime;
        try
        {
            if (now - file.LastWriteTimeUtc >= TimeSpan.FromDays(1))
                File.SetLastWriteTimeUtc(file.FullName, now);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that may only be read still serves.
        }
        return true;
    }

    /// <summary>Forgets posters as long unused as photos are; looks at most once a day.</summary>
    public void Prune()
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        if (!DailyTurn.Take(_root, now))
            return;
        foreach (var file in Directory.EnumerateFiles(_root, "*.jpg*", SearchOption.AllDirectories).Where(f => now - File.GetLastWriteTimeUtc(f) > PhotoCache.KeptFor).ToArray())
            File.Delete(file);
    }
}
