namespace Showcase.Model;

internal static partial class ContentModel
{
    /// <summary>A name alone is enough for a bucket at Amazon: <c>cache: vitrines-photos</c>.</summary>
    private static FieldKind.ObjectOf PhotoStoreFields() => new(
    [
        Required(F("bucket", new FieldKind.Text(63), "Bucket", "Bucket", "Son nom ; les clés d’accès se donnent par les variables d’environnement AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY.",
            "Its name; the access keys are given by the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.", "vitrines-photos")),
        F("endpoint", new FieldKind.SiteUrl(), "Adresse du service", "Service address", "Si ce n’est pas celui d’Amazon.", "Where it is not Amazon’s.", "https://s3.fr-par.scw.cloud/"),
        F("region", new FieldKind.Text(40), "Région du service", "Service region", "Comme l’hébergeur la nomme.", "As the host names it.", "fr-par"),
        F("prefix", new FieldKind.Text(100), "Préfixe", "Prefix", "Un dossier dans le bucket.", "A folder in the bucket.", "vitrines/"),
    ], "bucket");
}
