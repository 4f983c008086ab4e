namespace Showcase.Domain;

internal enum IntakeDoor { Service, Netlify }

internal enum ForgeKind { Bare, GitHub, GitLab, Gitea }

/// <summary>How the entries that visitors propose come in, and where they go. Secrets are never here: the environment holds them.</summary>
/// <param name="Url">Of the service, where it is not <c>/intake/</c> of the site itself.</param>
/// <param name="Repository">For a bare repository its path or address; for a forge <c>owner/name</c>.</param>
/// <param name="Api">Of a forge that one runs oneself; null: the public one.</param>
/// <param name="Branch">That proposals are made to.</param>
/// <param name="Content">Folder of the content within the repository.</param>
internal sealed record IntakeSettings(IntakeDoor Door, Uri? Url, ForgeKind Forge, string? Repository, Uri? Api, string Branch, string Content)
{
    /// <summary>Of a service with an address of its own: what the site's security policy must allow.</summary>
    public string? Origin => Door == IntakeDoor.Service && Url is { } url ? WebOrigin.Of(url) : null;
}
