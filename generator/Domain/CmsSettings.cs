namespace Showcase.Domain;

internal enum CmsBackend { GitHub, GitLab, GitGateway }

/// <summary>Where the CMS at <c>/admin/</c> of the published site keeps what it writes.</summary>
/// <param name="Repository"><c>owner/name</c>; null for git-gateway, which knows its own.</param>
/// <param name="Branch">That the site is built from.</param>
/// <param name="Content">Folder of the content within the repository.</param>
/// <param name="Login">The server that lets people in, where it is not Netlify's.</param>
/// <param name="AppId">Of the application registered with GitLab, which then needs no such server.</param>
internal sealed record CmsSettings(CmsBackend Backend, string? Repository, string Branch, string Content, Uri? Login, string? AppId)
{
    /// <summary>The hosts that its page may ask: the forge, and nobody else.</summary>
    public string? Origin => Backend switch { CmsBackend.GitHub => "https://api.github.com", CmsBackend.GitLab => "https://gitlab.com", _ => null };
}
