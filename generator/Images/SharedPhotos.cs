using System.Text;
using Showcase.Domain;
using Showcase.Web;

namespace Showcase.Images;

/// <summary>
/// The cache of variants that several machines share. It can only save work: a photo that it does not give, or gives wrongly, is made,
/// and a store that fails three times in a row is left alone for the rest of the run.
/// </summary>
internal sealed class SharedPhotos(ObjectStore store, PhotoPack packs) : IDisposable
{
    /// <summary>A request that takes longer costs more than making the photo.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int FetchesAtOnce = 8;
    private const int GiftsAtOnce = 4;
    private const int FailuresInARow = 3;
    private const int LargestPack = 32 * 1024 * 1024;

    private readonly SemaphoreSlim _giving = new(GiftsAtOnce);
    private int _failures;
    private int _forged;

    /// <summary>The first thing that went wrong, for a fault; null: nothing.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Things that the store gave and that were no packs of ours.</summary>
    public int Forged => _forged;

    /// <returns>Null when the settings name no store, or the environment no keys.</returns>
    /// <param name="environment">Also <c>SHOWCASE_CACHE_KEY</c>: what machines that trust each other share, and the store does not know.</param>
    public static SharedPhotos? Of(PhotoStore? place, PhotoRecipe recipe, Func<string, string?> environment, TimeProvider clock, TimeSpan? patience = null) =>
        place is null || ObjectStore.Of(place, environment, patience ?? Patience, clock) is not { } store ? null
        : new SharedPhotos(store, new PhotoPack(recipe, environment("SHOWCASE_CACHE_KEY") is { Length: > 0 } secret ? Encoding.UTF8.GetBytes(secret) : null));

    /// <summary>Asks for photos by their keys, a few at once.</summary>
    /// <param name="take">Given what the store has, from several threads.</param>
    public Task FetchAsync<T>(IEnumerable<T> wanted, Func<T, string> keyOf, Action<T, MadePhoto, IReadOnlyList<ReadOnlyMemory<byte>>> take, CancellationToken cancel) =>
        Parallel.ForEachAsync(wanted, new ParallelOptions { MaxDegreeOfParallelism = FetchesAtOnce, CancellationToken = cancel }, async (one, stop) =>
        {
            var key = keyOf(one);
            if (await AskAsync(() => store.FetchAsync(NameOf(key), LargestPack, stop)).ConfigureAwait(false) is not { } bytes)
                return;
            if (packs.Read(key, bytes) is var (made, files))
                take(one, made, files);
            else
                Interlocked.Increment(ref _forged);
        });

    /// <summary>Puts a photo there, in its turn.</summary>
    /// <param name="unlessThere">Look first: it may have been given by another machine or run.</param>
    public async Task GiveAsync(string key, PreparedPhoto photo, bool unlessThere, CancellationToken cancel)
    {
        await _giving.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (!unlessThere || await AskAsync(() => store.LookAsync(NameOf(key), cancel)).ConfigureAwait(false) is null)
                await AskAsync(() => store.KeepAsync(NameOf(key), packs.Write(key, photo), cancel)).ConfigureAwait(false);
        }
        finally
        {
            _giving.Release();
        }
    }

    public void Dispose()
    {
        store.Dispose();
        _giving.Dispose();
    }

    private async Task<ReadOnlyMemory<byte>?> AskAsync(Func<Task<StoreAnswer>> ask)
    {
        if (Volatile.Read(ref _failures) >= FailuresInARow)
            return null;
        var answer = await ask().ConfigureAwait(false);
        if (answer.Trouble is null)
        {
            Interlocked.Exchange(ref _failures, 0);
            return answer.Bytes;
        }
        Interlocked.Increment(ref _failures);
        Trouble ??= answer.Trouble;
        return null;
    }

    private static string NameOf(string key) => $"photos-1/{key[..2]}/{key}";
}
