using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Showcase.Intake;

/// <summary>The API of Gitea and of Forgejo, version 1.</summary>
/// <param name="repository"><c>owner/name</c>.</param>
internal sealed class GiteaForge(ForgeApi api, Uri site, string repository, string baseBranch, string key) : IForge
{
    private const int PageSize = 50;
    private const int MostPages = 20;

    private string Pulls => $"repos/{repository}/pulls";

    public Task<GitRemote> RemoteAsync(CancellationToken cancel) => Task.FromResult(new GitRemote(new Uri(site, repository + ".git").AbsoluteUri,
        "Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("oauth2:" + key))));

    /// <summary>There is no search by branch for closed ones: the newest are looked through.</summary>
    public async Task<Proposal?> FindAsync(string branch, CancellationToken cancel)
    {
        for (var page = 1; page <= MostPages; page++)
        {
            var pulls = (await api.GetAsync($"{Pulls}?state=all&sort=recentupdate&limit={PageSize}&page={page}", cancel).ConfigureAwait(false)).Items().ToArray();
            foreach (var pull in pulls)
            {
                if (pull.Part("head").Text("ref") == branch || pull.Part("head").Text("label") == branch)
                    return Read(pull);
            }
            if (pulls.Length < PageSize)
                break;
        }
        return null;
    }

    public async Task<Proposal> OpenAsync(string branch, string title, string body, CancellationToken cancel) =>
        Read(await api.PostAsync(Pulls, new JsonObject { ["head"] = branch, ["base"] = baseBranch, ["title"] = title, ["body"] = body }, cancel).ConfigureAwait(false));

    public Task UpdateAsync(Proposal proposal, string title, string body, CancellationToken cancel) =>
        api.AskAsync(HttpMethod.Patch, $"{Pulls}/{proposal.Number}", new JsonObject { ["title"] = title, ["body"] = body }, cancel);

    /// <summary>"Request changes" that the forge calls official: of those who may approve.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync(Proposal proposal, CancellationToken cancel) =>
        [.. (await api.GetAsync($"{Pulls}/{proposal.Number}/reviews?limit={PageSize}", cancel).ConfigureAwait(false)).Items()
            .Where(r => r.Text("state") == "REQUEST_CHANGES" && r.Flag("official")).Select(r => r.Text("body")).Where(b => b.Length > 0)];

    public string AskedBy => "review";

    public string? PhotoAddress(string branch, string path) => new Uri(site, $"{repository}/raw/branch/{branch}/{path}").AbsoluteUri;

    private static Proposal Read(JsonElement pull) => new(pull.Text("number"), pull.Text("html_url"),
        pull.Flag("merged") ? Stage.Published : pull.Text("state") == "open" ? Stage.InReview : Stage.Declined);
}
