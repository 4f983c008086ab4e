using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Web;

namespace Showcase.Intake;

/// <summary>Opens the forge that the settings name, with the keys of the environment.</summary>
internal static class Forges
{
    /// <param name="mirror">Folder of our copy of the repository.</param>
    /// <returns>Null when the settings or the environment lack something; a fault says what.</returns>
    public static IForge? Open(IntakeSettings intake, string mirror, WebVisitor web, TimeProvider clock, Func<string, string?> environment, Faults faults)
    {
        if (intake.Repository is not { Length: > 0 } repository)
        {
            faults.Add(Rules.IntakeNowhere, SourceLocation.WholeFile("showcase.yaml"));
            return null;
        }
        return intake.Forge switch
        {
            ForgeKind.GitHub => OpenGitHub(),
            ForgeKind.GitLab => With("SHOWCASE_GITLAB_TOKEN", key => new GitLabForge(
                Api("https://gitlab.com/api/v4/", "PRIVATE-TOKEN", key), Site("https://gitlab.com/"), repository, intake.Branch, key)),
            ForgeKind.Gitea => With("SHOWCASE_GITEA_TOKEN", key => new GiteaForge(
                Api("https://codeberg.org/api/v1/", "Authorization", "token " + key), Site("https://codeberg.org/"), repository, intake.Branch, key)),
            _ => new BareForge(repository, intake.Branch, mirror, clock),
        };

        IForge? OpenGitHub()
        {
            var root = intake.Api ?? new Uri("https://api.github.com/");
            // Of GitHub Enterprise the API stands below the site; of github.com beside it.
            var site = root.Host == "api.github.com" ? new Uri("https://github.com/") : new Uri(root, "/");
            if (environment("SHOWCASE_GITHUB_APP_ID") is not { Length: > 0 } id)
                return With("SHOWCASE_GITHUB_TOKEN", key => Make(_ => Task.FromResult(key)));
            return With("SHOWCASE_GITHUB_APP_KEY", pem => With("SHOWCASE_GITHUB_INSTALLATION", installation =>
                Make(new GitHubApp(web, root, id, File.Exists(pem) ? File.ReadAllText(pem) : pem, installation, clock).KeyAsync)));

            IForge Make(Func<CancellationToken, Task<string>> key) => new GitHubForge(
                new ForgeApi(web, root, async cancel => ("Authorization", "Bearer " + await key(cancel).ConfigureAwait(false))), site, repository, intake.Branch, key);
        }

        ForgeApi Api(string address, string header, string value) => new(web, intake.Api ?? new Uri(address), _ => Task.FromResult((header, value)));

        Uri Site(string address) => intake.Api is { } api ? new Uri(api, "/") : new Uri(address);

        IForge? With(string variable, Func<string, IForge?> open)
        {
            if (environment(variable) is { Length: > 0 } key)
                return open(key);
            faults.Add(Rules.IntakeSecretMissing, SourceLocation.WholeFile("showcase.yaml"), variable);
            return null;
        }
    }
}
