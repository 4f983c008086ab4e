namespace Showcase.Diagnostics;

/// <summary>SC12xx: what <c>showcase links</c> finds on the Web, and what it remembers.</summary>
internal static partial class Rules
{
    public static readonly Rule LinkDead = new("SC1201", Severity.Error,
        new("« {0} » ne mène plus à rien depuis le {1:d} ({2})", "'{0}' has led nowhere since {1:d} ({2})"),
        new("ouvrez l’adresse dans un navigateur ; si elle ne répond pas, collez la nouvelle ou retirez cette ligne",
            "open the address in a browser; if it does not answer, paste the new one or remove this line"));

    public static readonly Rule LinkMoved = new("SC1202", Severity.Warning,
        new("« {0} » a déménagé à l’adresse « {1} »", "'{0}' has moved to '{1}'"),
        new("vérifiez que c’est bien la même personne, puis écrivez la nouvelle adresse", "make sure that it is the same person, then write the new address"));

    public static readonly Rule LinkForbidden = new("SC1203", Severity.Error,
        new("« {0} » mène à une machine privée⟨1?, « {1} »⟩", "'{0}' leads to a private machine⟨1?, '{1}'⟩"),
        new("cette adresse n’est pas celle d’un site public, ou ce site a été détourné : retirez-la et prévenez l’artisan",
            "this is not the address of a public site, or the site was tampered with: remove it and tell the artisan"));

    public static readonly Rule LinkMemoryBroken = new("SC1204", Severity.Warning,
        new("ce fichier, que « showcase links » écrit, est illisible : les vérifications passées sont oubliées",
            "this file, which 'showcase links' writes, cannot be read: past checks are forgotten"),
        new("reprenez-en une version plus ancienne, ou supprimez-le et relancez « showcase links »",
            "take an older version of it, or delete it and run 'showcase links' again"));
}
