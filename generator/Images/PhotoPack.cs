using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Showcase.Images;

/// <summary>
/// A photo's variants in one piece, as the shared cache keeps them: a seal (64 hexadecimal digits), a line of JSON, then the files' bytes one after another.
/// A store is a stranger: nothing of a pack is taken unless the seal holds, the key is the one asked for, and every file is what this recipe would write.
/// </summary>
/// <param name="secret">Seals with HMAC, so that nobody without it can make a pack; null: the seal only tells damage.</param>
internal sealed partial class PhotoPack(PhotoRecipe recipe, byte[]? secret)
{
    private const int SealLength = 64;
    private const int LongestNote = 64 * 1024;

    public byte[] Write(string key, PreparedPhoto photo)
    {
        var variants = photo.Variants.Select(v => new MadeVariant(v.Format, v.Width, v.Height, v.Bytes)).ToArray();
        // Whether the original says where it was taken is nobody else's business, and is read anew from the original.
        var note = new PackNote(key, new MadePhoto(photo.Width, photo.Height, photo.Placeholder, photo.TintHue, false, variants));
        using var pack = new MemoryStream();
        pack.Write(new byte[SealLength]);
        JsonSerializer.Serialize(pack, note, PhotoJson.Default.PackNote);
        pack.WriteByte((byte)'\n');
        foreach (var variant in photo.Variants)
            pack.Write(File.ReadAllBytes(variant.CachePath));
        var bytes = pack.ToArray();
        Encoding.ASCII.GetBytes(Seal(bytes.AsSpan(SealLength)), bytes);
        return bytes;
    }

    /// <returns>The files' bytes in the order of the variants; null when anything is not as it should be.</returns>
    public (MadePhoto Made, IReadOnlyList<ReadOnlyMemory<byte>> Files)? Read(string key, ReadOnlyMemory<byte> pack)
    {
        if (pack.Length <= SealLength || !Holds(pack.Span))
            return null;
        var rest = pack[SealLength..];
        var end = rest.Span[..Math.Min(rest.Length, LongestNote)].IndexOf((byte)'\n');
        if (end < 0 || ReadNote(rest.Span[..end]) is not { } note || note.Key != key || !IsOurs(note.Photo))
            return null;
        rest = rest[(end + 1)..];
        var files = new List<ReadOnlyMemory<byte>>();
        foreach (var variant in note.Photo.Variants)
        {
            if (variant.Bytes <= 0 || variant.Bytes > rest.Length)
                return null;
            var file = rest[..(int)variant.Bytes];
            if (!IsA(variant.Format, file.Span))
                return null;
            files.Add(file);
            rest = rest[file.Length..];
        }
        return rest.IsEmpty ? (note.Photo, files) : null;
    }

    private string Seal(ReadOnlySpan<byte> sealedBytes) =>
        Convert.ToHexStringLower(secret is null ? SHA256.HashData(sealedBytes) : HMACSHA256.HashData(secret, sealedBytes));

    private bool Holds(ReadOnlySpan<byte> pack) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Seal(pack[SealLength..])), pack[..SealLength]);

    private static PackNote? ReadNote(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, PhotoJson.Default.PackNote) is { Key: not null, Photo: { Variants: not null, Placeholder: not null } } note ? note : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What the worker would answer with this recipe: every format, each in the same widths, none wider than was asked.
    private bool IsOurs(MadePhoto made)
    {
        if (made is not { Width: > 0 and < 1_000_000, Height: > 0 and < 1_000_000, Tint: >= -1 and < 360, Placeholder.Length: <= 200 } || !MiniatureUri().IsMatch(made.Placeholder)
            || made.Variants.Any(v => v?.Format is null || v.Width <= 0 || v.Width > made.Width || v.Width > recipe.Widths[^1] || v.Height is <= 0 or > 65_535))
            return false;
        var sizes = made.Variants.Where(v => v.Format == recipe.Formats[0].Format).Select(v => (v.Width, v.Height)).ToArray();
        return sizes.Length > 0 && sizes.SequenceEqual(sizes.DistinctBy(s => s.Width).OrderBy(s => s.Width))
            && made.Variants.Select(v => (v.Format, v.Width, v.Height)).SequenceEqual(recipe.Formats.SelectMany(f => sizes.Select(s => (f.Format, s.Width, s.Height))));
    }

    private static bool IsA(string format, ReadOnlySpan<byte> file)
    {
        var kind = PhotoKinds.Sniff(file[..Math.Min(file.Length, 256)]);
        return kind == format switch { "avif" => PhotoKind.Avif, "webp" => PhotoKind.WebP, _ => PhotoKind.Jpeg } && !PhotoPrivacy.HasGps(file);
    }

    // It ends up in pages: nothing but letters of base64.
    [GeneratedRegex(@"^data:image/webp;base64,[A-Za-z0-9+/]+=*\z", RegexOptions.CultureInvariant)]
    private static partial Regex MiniatureUri();
}

/// <summary>The line of a pack that says what follows.</summary>
internal sealed record PackNote(string Key, MadePhoto Photo);
