using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Showcase.Diagnostics;
using Showcase.Images;
using Showcase.Model;

namespace Showcase.Intake;

/// <summary>What came in of a form: its texts, its photos as files of <paramref name="Folder"/>, and what is wrong with it already.</summary>
internal sealed record ReceivedForm(string Folder, FormValues Values, IReadOnlyList<SentPhoto> Photos, IReadOnlyList<FormFault> Faults);

/// <summary>Takes a multipart body apart as it arrives: photos go to disk piece by piece, so memory does not grow with them.</summary>
internal sealed partial class FormReceiver(IntakeLimits limits)
{
    private const int Piece = 64 * 1024;
    private const int HeadBytes = 256; // what tells a photo's kind

    /// <exception cref="InvalidDataException">The body is no form, or its parts are beyond all limits.</exception>
    public async Task<ReceivedForm> ReceiveAsync(Stream body, string contentType, string folder, CancellationToken cancel)
    {
        var values = new FormValues();
        var photos = new List<SentPhoto>();
        var faults = new List<FormFault>();
        var (fields, texts) = (0, 0);
        var reader = new MultipartReader(Boundary(contentType), body) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 };
        while (await reader.ReadNextSectionAsync(cancel).ConfigureAwait(false) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var head))
                throw new InvalidDataException("A part of the form has no name.");
            var name = FormContract.Canonical(HeaderUtilities.RemoveQuotes(head.Name).Value ?? "");
            if (++fields > limits.Fields || name.Length > 100)
                throw new InvalidDataException("The form has too many parts.");
            if (head.FileName.HasValue || head.FileNameStar.HasValue)
            {
                var shown = HeaderUtilities.RemoveQuotes(head.FileNameStar.HasValue ? head.FileNameStar : head.FileName).Value ?? "";
                await TakePhotoAsync(name, shown, section.Body, folder, photos, faults, cancel).ConfigureAwait(false);
            }
            else
            {
                var text = await TextAsync(section.Body, cancel).ConfigureAwait(false);
                if ((texts += text?.Length ?? 0) > limits.TextBytes)
                    throw new InvalidDataException("The form has too much text.");
                if (text is null)
                    faults.Add(Fault(Rules.FormTextTooLong, name, (limits.FieldBytes / 1024).ToString(CultureInfo.InvariantCulture)));
                // The names of files are the service's own.
                else if (!PhotoItem().IsMatch(name))
                    values.Add(name, text);
            }
        }
        return new ReceivedForm(folder, values, photos, faults);
    }

    private static string Boundary(string contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            throw new InvalidDataException("Not a multipart form.");
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return boundary is { Length: > 0 and <= 100 } ? boundary : throw new InvalidDataException("The form has no boundary.");
    }

    /// <returns>Null when it is longer than a text may be; the rest is read and dropped.</returns>
    private async Task<string?> TextAsync(Stream part, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(limits.FieldBytes + 1);
        try
        {
            var length = 0;
            while (length <= limits.FieldBytes && await part.ReadAsync(buffer.AsMemory(length, limits.FieldBytes + 1 - length), cancel).ConfigureAwait(false) is > 0 and var read)
                length += read;
            return length > limits.FieldBytes ? null : Encoding.UTF8.GetString(buffer, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task TakePhotoAsync(string name, string shown, Stream part, string folder, List<SentPhoto> photos, List<FormFault> faults, CancellationToken cancel)
    {
        var file = photos.Count.ToString(CultureInfo.InvariantCulture) + ".photo";
        var path = Path.Combine(folder, file);
        var kept = await KeepAsync(part, path, cancel).ConfigureAwait(false);
        if (kept.Bytes == 0)
        {
            File.Delete(path);
            return; // an input left empty
        }
        var item = PhotoItem().Match(name);
        var refused = !item.Success || photos.Count >= limits.Photos ? Fault(Rules.FormTooManyPhotos, name, limits.Photos.ToString(CultureInfo.InvariantCulture))
            : kept.Bytes > limits.PhotoBytes ? Fault(Rules.PhotoTooHeavy, name, shown, Millions(kept.Bytes), Millions(limits.PhotoBytes))
            : kept.Kind == PhotoKind.Unknown ? Fault(Rules.NotAPhoto, name, shown)
            : !kept.Kind.IsAccepted() ? Fault(Rules.PhotoFormatRefused, name, shown, kept.Kind.DisplayName())
            : null;
        if (refused is null)
        {
            photos.Add(new SentPhoto(int.Parse(item.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), file, kept.Hash, kept.Bytes));
            return;
        }
        File.Delete(path);
        faults.Add(refused);
    }

    /// <summary>Writes a photo and flushes it. Of one that is refused only the size is counted on.</summary>
    private async Task<(long Bytes, PhotoKind Kind, string Hash)> KeepAsync(Stream part, string path, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            await using (file.ConfigureAwait(false))
            {
                var (bytes, kind) = (0L, PhotoKind.Unknown);
                while (await part.ReadAtLeastAsync(buffer.AsMemory(0, Piece), HeadBytes, throwOnEndOfStream: false, cancel).ConfigureAwait(false) is > 0 and var read)
                {
                    if (bytes == 0)
                        kind = PhotoKinds.Sniff(buffer.AsSpan(0, Math.Min(read, HeadBytes)));
                    bytes += read;
                    if (!kind.IsAccepted() || bytes > limits.PhotoBytes)
                        continue;
                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
                }
                file.Flush(flushToDisk: true);
                return (bytes, kind, Convert.ToHexStringLower(hash.GetHashAndReset()));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static FormFault Fault(Rule rule, string input, params string[] arguments) => new(input, new Fault(rule, default, arguments));

    private static string Millions(long bytes) => (bytes / 1e6).ToString("0.#", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^photos\[([0-9]{1,2})\]\.file\z", RegexOptions.CultureInvariant)]
    private static partial Regex PhotoItem();
}
