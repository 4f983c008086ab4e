namespace Showcase.Model;

internal static partial class ContentModel
{
    private static FieldKind.ObjectOf IntakeFields() => new(
    [
        Required(F("door", new FieldKind.Choice(Vocabularies.IntakeDoors), "Porte", "Door", "Où le formulaire s’envoie.", "Where the form is sent.", "service")),
        F("url", new FieldKind.SiteUrl(), "Adresse du service", "The service's address", "Si ce n’est pas /intake/ sur le site lui-même.", "Where it is not /intake/ on the site itself.", "https://intake.example.org/intake/"),
        F("forge", new FieldKind.Choice(Vocabularies.Forges), "Forge", "Forge", "Où les propositions sont relues.", "Where proposals are reviewed.", "github"),
        F("repository", new FieldKind.Text(300), "Dépôt", "Repository", "propriétaire/nom, ou le chemin d’un simple dépôt git.", "owner/name, or the path of a plain git repository.", "exemple/vitrines"),
        F("api", new FieldKind.SiteUrl(), "API de la forge", "The forge's API", "Seulement pour une forge que vous hébergez.", "Only for a forge that you run yourself.", "https://git.example.org/api/v1/"),
        F("branch", new FieldKind.Text(100), "Branche", "Branch", "Celle que le site publie.", "The one that the site publishes.", "main"),
        F("content", new FieldKind.Text(100), "Dossier du contenu", "Content folder", "Dans le dépôt.", "Within the repository.", "content"),
    ], Shorthand: "door");
}
