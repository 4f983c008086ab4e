namespace Showcase.Domain;

internal enum CmsBackend { GitHub, GitLab, GitGateway }

/// <summary>Where the CMS at <c>/admin/</c> of the published site keeps what it writes.</summary>
/// <param name="Repository"><c>owner/name</c>; null for git-gateway, which knows its own.</param>
/// <param name="Branch">That the site is built from.</param>
/// <param name="Content">Folder of the content within the repository.</param>
/// <param name="Login">The server that lets people in, where it is not Netlify's.</param>
/// <param name="AppId">Of the application registered with GitLab, which then needs no such server.</param>
/// <param name="Api">Of a forge that people run themselves; null: that of github.com or gitlab.com.</param>
internal sealed record CmsSettings(CmsBackend Backend, string? Repository, string Branch, string Content, Uri? Login, string? AppId, Uri? Api)
{
    /// <summary>Where GitLab itself lets people in, with no server between: the page fetches its key there. Null: another server does.</summary>
    public Uri? GitLabLogin => Backend == CmsBackend.GitLab && AppId is not null ? Login ?? new Uri((Api?.AbsoluteUri ?? "https://gitlab.com/").Split("/api/v4")[0]) : null;

    /// <summary>The hosts that its page may ask: the forge, and nobody else.</summary>
    public IReadOnlyList<string> Origins => Backend switch
    {
        CmsBackend.GitHub => [WebOrigin.Of(Api ?? new Uri("https://api.github.com/"))],
        CmsBackend.GitLab => [.. new[] { Api ?? new Uri("https://gitlab.com/"), GitLabLogin }.OfType<Uri>().Select(WebOrigin.Of).Distinct()],
        _ => [],
    };
}
