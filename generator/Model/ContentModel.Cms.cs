namespace Showcase.Model;

internal static partial class ContentModel
{
    private static FieldKind.ObjectOf CmsFields() => new(
    [
        Required(F("backend", new FieldKind.Text(200), "Service", "Service", "github ou gitlab suivi du dépôt, ou git-gateway.", "github or gitlab followed by the repository, or git-gateway.", "github exemple/vitrines")),
        F("branch", new FieldKind.Text(100), "Branche", "Branch", "Celle que le site publie.", "The one that the site publishes.", "main"),
        F("content", new FieldKind.Text(100), "Dossier du contenu", "Content folder", "Dans le dépôt.", "Within the repository.", "content"),
        F("login", new FieldKind.SiteUrl(), "Serveur de connexion", "Login server", "Celui qui parle OAuth à la forge, si ce n’est pas celui de Netlify.", "The one that speaks OAuth with the forge, where it is not Netlify's.", "https://connexion.example.org/"),
        F("api", new FieldKind.SiteUrl(), "API de la forge", "The forge's API", "Seulement pour un GitHub ou un GitLab que vous hébergez.", "Only for a GitHub or a GitLab that you run yourself.", "https://git.example.org/api/v4/"),
        F("app_id", new FieldKind.Text(100), "Application GitLab", "GitLab application", "L’identifiant de l’application déclarée chez GitLab.", "The id of the application registered with GitLab.", "1a2b3c"),
    ], Shorthand: "backend");
}
