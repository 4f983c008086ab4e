using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Showcase.Intake;

/// <summary>GitHub's REST API, and that of GitHub Enterprise.</summary>
/// <param name="repository"><c>owner/name</c>.</param>
/// <param name="site">Where git and people go: <c>https://github.com/</c>.</param>
/// <param name="key">A token that is good now.</param>
internal sealed class GitHubForge(ForgeApi api, Uri site, string repository, string baseBranch, Func<CancellationToken, Task<string>> key) : IForge
{
    private string Pulls => $"repos/{repository}/pulls";

    public async Task<GitRemote> RemoteAsync(CancellationToken cancel) => new(new Uri(site, repository + ".git").AbsoluteUri,
        "Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("x-access-token:" + await key(cancel).ConfigureAwait(false))));

    public async Task<Proposal?> FindAsync(string branch, CancellationToken cancel)
    {
        var head = Uri.EscapeDataString($"{repository.Split('/')[0]}:{branch}");
        var found = (await api.GetAsync($"{Pulls}?state=all&sort=created&direction=desc&per_page=1&head={head}", cancel).ConfigureAwait(false)).Items().ToArray();
        return found is [var pull, ..] ? Read(pull) : null;
    }

    public async Task<Proposal> OpenAsync(string branch, string title, string body, CancellationToken cancel) =>
        Read(await api.PostAsync(Pulls, new JsonObject { ["title"] = title, ["head"] = branch, ["base"] = baseBranch, ["body"] = body, ["maintainer_can_modify"] = true }, cancel).ConfigureAwait(false));

    public Task UpdateAsync(Proposal proposal, string title, string body, CancellationToken cancel) =>
        api.AskAsync(HttpMethod.Patch, $"{Pulls}/{proposal.Number}", new JsonObject { ["title"] = title, ["body"] = body }, cancel);

    /// <summary>“Request changes” of those who may write: anyone on the Internet may review a public pull request.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync(Proposal proposal, CancellationToken cancel) =>
        [.. (await api.GetAsync($"{Pulls}/{proposal.Number}/reviews?per_page=100", cancel).ConfigureAwait(false)).Items()
            .Where(r => r.Text("state") == "CHANGES_REQUESTED" && r.Text("author_association") is "OWNER" or "MEMBER" or "COLLABORATOR")
            .Select(r => r.Text("body")).Where(b => b.Length > 0)];

    public string AskedBy => "review";

    public string? PhotoAddress(string branch, string path) => new Uri(site, $"{repository}/raw/{branch}/{path}").AbsoluteUri;

    private static Proposal Read(JsonElement pull) => new(pull.Text("number"), pull.Text("html_url"),
        pull.Text("state") == "open" ? Stage.InReview : pull.Text("merged_at").Length > 0 ? Stage.Published : Stage.Declined);
}
