using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Showcase.Intake;

/// <summary>GitLab's API, version 4.</summary>
/// <param name="repository">Path of the project: <c>group/sub/name</c>.</param>
internal sealed class GitLabForge(ForgeApi api, Uri site, string repository, string baseBranch, string key) : IForge
{
    // Those who may merge; GitLab counts the rights of developers from here.
    private const int Developer = 30;

    private string Project => "projects/" + Uri.EscapeDataString(repository);

    private string Requests => Project + "/merge_requests";

    public Task<GitRemote> RemoteAsync(CancellationToken cancel) => Task.FromResult(new GitRemote(new Uri(site, repository + ".git").AbsoluteUri,
        "Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("oauth2:" + key))));

    public async Task<Proposal?> FindAsync(string branch, CancellationToken cancel)
    {
        var found = (await api.GetAsync($"{Requests}?state=all&order_by=created_at&sort=desc&per_page=1&source_branch={Uri.EscapeDataString(branch)}", cancel).ConfigureAwait(false)).Items().ToArray();
        return found is [var request, ..] ? Read(request) : null;
    }

    public async Task<Proposal> OpenAsync(string branch, string title, string body, CancellationToken cancel) =>
        Read(await api.PostAsync(Requests, new JsonObject { ["source_branch"] = branch, ["target_branch"] = baseBranch, ["title"] = title, ["description"] = body, ["remove_source_branch"] = true }, cancel).ConfigureAwait(false));

    public Task UpdateAsync(Proposal proposal, string title, string body, CancellationToken cancel) =>
        api.AskAsync(HttpMethod.Put, $"{Requests}/{proposal.Number}", new JsonObject { ["title"] = title, ["description"] = body }, cancel);

    /// <summary>Comments of members that begin with <c>@artisan</c>: GitLab has no "request changes" in its free edition.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync(Proposal proposal, CancellationToken cancel)
    {
        var asked = new List<string>();
        foreach (var note in (await api.GetAsync($"{Requests}/{proposal.Number}/notes?sort=asc&per_page=100", cancel).ConfigureAwait(false)).Items())
        {
            const string word = "@artisan";
            if (!note.Flag("system") && note.Text("body").StartsWith(word, StringComparison.OrdinalIgnoreCase) && await IsMemberAsync(note.Part("author").Text("id"), cancel).ConfigureAwait(false))
                asked.Add(note.Text("body")[word.Length..].TrimStart(' ', ':', '\u00A0', '\u202F'));
        }
        return asked;
    }

    public string AskedBy => "comment";

    public string? PhotoAddress(string branch, string path) => new Uri(site, $"{repository}/-/raw/{branch}/{path}").AbsoluteUri;

    private async Task<bool> IsMemberAsync(string user, CancellationToken cancel)
    {
        try
        {
            var member = await api.GetAsync($"{Project}/members/all/{Uri.EscapeDataString(user)}", cancel).ConfigureAwait(false);
            return int.TryParse(member.Text("access_level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level >= Developer;
        }
        catch (ForgeException e) when (e.Status == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    private static Proposal Read(JsonElement request) => new(request.Text("iid"), request.Text("web_url"), request.Text("state") switch
    {
        "merged" => Stage.Published,
        "closed" => Stage.Declined,
        _ => Stage.InReview,
    });
}
