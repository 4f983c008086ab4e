using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Images;

/// <summary>
/// Variants on disk, one folder a photo and recipe: <c>photos/3f/3f9a…/{photo.json, 400.avif, 400.jpg, …}</c>.
/// A folder appears whole, by renaming, and never changes: builds may share the cache, copy it to another machine, or delete any of it.
/// </summary>
internal sealed class PhotoCache
{
    private const string Note = "photo.json";

    /// <summary>A photo not asked for during this time is forgotten.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    private readonly string _root;
    private readonly string _making;
    private readonly TimeProvider _clock;

    public PhotoCache(string cacheFolder, TimeProvider clock)
    {
        _root = Path.Combine(cacheFolder, "photos");
        _making = Path.Combine(_root, "making");
        _clock = clock;
    }

    public string Root => _root;

    /// <summary>64 hexadecimal digits for these bytes made by this recipe.</summary>
    public static string Key(string contentHash, PhotoRecipe recipe) =>
        Sha256.Of(contentHash + "\n" + recipe.Text);

    /// <summary>What the cache holds under a key; null when nothing, or when a file is missing or of another size.</summary>
    public PreparedPhoto? Find(string key)
    {
        var folder = FolderOf(key);
        var note = new FileInfo(Path.Combine(folder, Note));
        if (!note.Exists || Read(note) is not { } made)
            return null;
        var hash = key[..16];
        var variants = new List<PhotoVariant>(made.Variants.Count);
        foreach (var variant in made.Variants)
        {
            var file = new FileInfo(Path.Combine(folder, variant.File));
            if (!file.Exists || file.Length != variant.Bytes)
                return null;
            variants.Add(new(variant.Format, variant.Width, variant.Height, hash, file.FullName, variant.Bytes));
        }
        Touch(note);
        return new(hash, made.Width, made.Height, made.Placeholder, made.Tint, made.HasGps, variants);
    }

    /// <summary>A new empty folder for the worker to write into.</summary>
    public string NewFolder() => Directory.CreateDirectory(Path.Combine(_making, Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>Puts a folder that the worker has filled in its place.</summary>
    public PreparedPhoto Keep(string key, string filled, MadePhoto made)
    {
        var note = Path.Combine(filled, Note);
        File.WriteAllBytes(note, JsonSerializer.SerializeToUtf8Bytes(made, PhotoJson.Default.MadePhoto));
        File.SetLastWriteTimeUtc(note, _clock.GetUtcNow().UtcDateTime);
        var place = FolderOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        // Another build may have put the same photo there meanwhile, or a damaged one stands in the way: at most a few turns.
        for (var turn = 0; ; turn++)
        {
            try
            {
                Directory.Move(filled, place);
                break;
            }
            catch (IOException) when (turn < 3 && Directory.Exists(place))
            {
                if (Find(key) is { } theirs)
                {
                    Discard(filled);
                    return theirs;
                }
                try
                {
                    var aside = Path.Combine(_making, Guid.NewGuid().ToString("N"));
                    Directory.Move(place, aside);
                    Discard(aside);
                }
                catch (DirectoryNotFoundException)
                {
                    // The other build took it away first.
                }
            }
        }
        return Find(key) ?? throw new IOException($"The photo cache in {_root} does not keep what is written to it.");
    }

    public static void Discard(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Pruning takes it later.
        }
    }

    /// <summary>Forgets photos long unused and leftovers of builds that were stopped; at most once a day.</summary>
    public void Prune()
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        if (!DailyTurn.Take(_root, now))
            return;
        foreach (var shelf in Directory.EnumerateDirectories(_root))
            foreach (var folder in Directory.EnumerateDirectories(shelf))
            {
                var leftover = shelf == _making;
                var used = leftover ? Directory.GetLastWriteTimeUtc(folder) : File.GetLastWriteTimeUtc(Path.Combine(folder, Note));
                if (now - used > (leftover ? TimeSpan.FromDays(1) : KeptFor))
                    Discard(folder);
            }
    }

    private string FolderOf(string key) => Path.Combine(_root, key[..2], key);

    private static MadePhoto? Read(FileInfo note)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(note.FullName), PhotoJson.Default.MadePhoto) is { Variants: { Count: > 0 } variants, Placeholder: not null } made
                && !variants.Any(v => v?.Format is null) ? made : null;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null;
        }
    }

    private void Touch(FileInfo note)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        if (now - note.LastWriteTimeUtc < TimeSpan.FromDays(1))
            return;
        try
        {
            File.SetLastWriteTimeUtc(note.FullName, now);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that may only be read still serves.
        }
    }
}
