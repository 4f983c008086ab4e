using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Showcase.Domain;

namespace Showcase.Intake;

/// <summary>Draws the page of a vitrine, as a commit has it, into a folder; leaves that empty when it cannot be drawn.</summary>
internal delegate Task PageDrawer(GitRepository repository, string commit, string content, Slug slug, string folder, CancellationToken cancel);

/// <summary>The whole vitrine as it will look, behind the link that its sender alone has: drawn from the proposal, beside what is kept of it, and gone with that.</summary>
internal sealed class SentPage(Spool spool, ProposalBook book, GitRepository repository, string content, PageDrawer? drawer, Action<string> log)
{
    // Nothing of the page runs here: it shares its origin with the form.
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);

    /// <summary>Draws the first that is missing or has changed.</summary>
    /// <returns>False when all are there.</returns>
    public async Task<bool> DrawNextAsync(CancellationToken cancel)
    {
        if (drawer is null)
            return false;
        try
        {
            return await DrawOneAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is GitException or IOException)
        {
            log(e.Message);
            return false;
        }
    }

    /// <summary>Where the page lies below the status link; null while there is none.</summary>
    /// <param name="language">Of the page, if it is written in that.</param>
    public string? AddressOf(string id, string language)
    {
        var pages = Drawn(id) is { } folder ? Directory.EnumerateFiles(folder, "index.html", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray() : [];
        return Array.Find(pages, p => p.StartsWith(language + "/", StringComparison.Ordinal)) ?? Array.Find(pages, p => p.StartsWith("artisans/", StringComparison.Ordinal)) ?? pages.FirstOrDefault();
    }

    public Task AnswerAsync(HttpContext http, string id, string path)
    {
        var folder = Drawn(id) + Path.DirectorySeparatorChar;
        var file = Path.GetFullPath(Path.Combine(folder, path));
        if (folder.Length == 1 || !file.StartsWith(folder, StringComparison.Ordinal) || !File.Exists(file))
            return IntakeServer.TextAsync(http, StatusCodes.Status404NotFound, "text/plain; charset=utf-8", "404\n");
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.ContentType = Types.TryGetContentType(file, out var type) ? type == "text/html" ? "text/html; charset=utf-8" : type : "application/octet-stream";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.SendFileAsync(file, http.RequestAborted);
    }

    private async Task<bool> DrawOneAsync(CancellationToken cancel)
    {
        var open = book.All.Where(k => k.Progress is { Kind: SubmissionKind.Artisan, Stage: Stage.InReview, Commit: not null } && spool.HasPerson(k.Id)).ToList();
        if (open.Count == 0)
            return false;
        var tips = await repository.ProposalTipsAsync(cancel).ConfigureAwait(false);
        foreach (var (id, progress) in open)
        {
            if (!Slug.TryParse(progress.Slug, out var slug))
                continue;
            // With what moderators added to it.
            var commit = tips.GetValueOrDefault(progress.Branch) ?? progress.Commit!;
            var folder = Path.Combine(FolderOf(id), commit);
            if (Directory.Exists(folder) || !_tried.Add(folder))
                continue;
            await DrawAsync(commit, slug, folder, cancel).ConfigureAwait(false);
            return true;
        }
        return false;
    }

    private async Task DrawAsync(string commit, Slug slug, string folder, CancellationToken cancel)
    {
        var making = folder + ".making";
        try
        {
            Disk.Delete(making);
            Directory.CreateDirectory(making);
            await drawer!(repository, commit, content, slug, making, cancel).ConfigureAwait(false);
            foreach (var old in Directory.EnumerateDirectories(Path.GetDirectoryName(folder)!).Where(d => d != making))
                Disk.Delete(old);
            Directory.Move(making, folder);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // The proposal stands without it.
            log($"{slug}: {e.GetType().Name}: {e.Message}");
            Disk.Delete(making);
        }
    }

    private string FolderOf(string id) => Path.Combine(spool.FolderOf(id), Spool.PageFolder);

    private string? Drawn(string id) => Directory.Exists(FolderOf(id)) ? Directory.EnumerateDirectories(FolderOf(id)).FirstOrDefault(d => !d.EndsWith(".making", StringComparison.Ordinal)) : null;
}
