namespace Showcase.Diagnostics;

/// <summary>SC11xx: other showcases that a site republishes.</summary>
internal static partial class Rules
{
    public static readonly Rule SourceNamedTwice = new("SC1101", Severity.Error,
        new("deux sources s’appellent « {0} »", "two sources are called '{0}'"),
        new("donnez à chacune son propre nom", "give each a name of its own"));

    public static readonly Rule SourceAddress = new("SC1102", Severity.Error,
        new("« {0} » n’est ni une adresse http ou https, ni un dossier", "'{0}' is neither an http or https address nor a folder"),
        new("écrivez l’adresse du site, par exemple https://vitrines.example/, ou le dossier d’un site construit", "write the site's address, such as https://vitrines.example/, or the folder of a built site"));

    public static readonly Rule SourceNeverCame = new("SC1103", Severity.Warning,
        new("la source « {0} » n’a pas encore été copiée⟨1? ({1})⟩", "the source '{0}' has not been copied yet⟨1? ({1})⟩"),
        new("⟨1?vérifiez son adresse, puis relancez « showcase sync »⟩⟨1!lancez « showcase sync »⟩", "⟨1?check its address, then run 'showcase sync' again⟩⟨1!run 'showcase sync'⟩"));

    public static readonly Rule SourcesAllMissing = new("SC1111", Severity.Error,
        new("aucune source n’a encore été copiée, et le site n’a pas de vitrine à lui", "no source has been copied yet, and the site has no vitrine of its own"),
        new("lancez « showcase sync »", "run 'showcase sync'"));

    public static readonly Rule SourceStale = new("SC1104", Severity.Warning,
        new("la source « {0} » ne répond plus ({1})", "the source '{0}' does not answer any more ({1})"),
        new("la copie du {2:d} sert en attendant, et les pages le disent ; relancez « showcase sync » plus tard", "the copy of {2:d} serves until then, and pages say so; run 'showcase sync' again later"));

    public static readonly Rule SourceEntryRefused = new("SC1105", Severity.Warning,
        new("« {0} » de la source « {1} » est laissé de côté : {2}", "'{0}' of the source '{1}' is left out: {2}"),
        new("signalez-le à qui publie cette source ; ses autres fiches sont là", "tell whoever publishes that source; its other entries are here"));

    public static readonly Rule SourceMoreRefused = new("SC1106", Severity.Warning,
        new("d’autres fiches de la source « {1} » sont laissées de côté : {0} de plus", "other entries of the source '{1}' are left out too: {0} more"),
        new("corrigez d’abord celles qui sont nommées ci-dessus", "see to those named above first"));

    public static readonly Rule SameWorkshop = new("SC1107", Severity.Warning,
        new("« {0} » vient aussi de la source « {1} » : c’est « {2} » qui est gardé⟨3? (même {3})⟩⟨3! (même nom, même commune)⟩", "'{0}' also comes from the source '{1}': '{2}' is kept⟨3? (same {3})⟩⟨3! (same name, same town)⟩"),
        new("vos propres fiches l’emportent, puis les sources dans l’ordre de showcase.yaml : changez cet ordre si l’autre vaut mieux", "your own entries win, then sources in the order of showcase.yaml: change that order if the other one is better"));

    public static readonly Rule SourceYieldsNothing = new("SC1108", Severity.Warning,
        new("aucune vitrine de la source « {0} » ne passe ses filtres et ses droits", "no vitrine of the source '{0}' passes its filters and rights"),
        new("regardez l’orthographe des filtres, et si les artisans autorisent ce site (id, partners)", "look at the spelling of the filters, and whether the artisans allow this site (id, partners)"));

    public static readonly Rule SourcePhotoRefused = new("SC1110", Severity.Warning,
        new("une photo de « {0} », de la source « {1} », n’est pas montrée : {2}", "a photo of '{0}', of the source '{1}', is not shown: {2}"),
        new("signalez-le à qui publie cette source", "tell whoever publishes that source"));

    public static readonly Rule SourcePhotoMissing = new("SC1109", Severity.Warning,
        new("des photos de la source « {1} » n’ont pas pu être copiées : il en manque {0}", "photos of the source '{1}' could not be copied: {0} missing"),
        new("relancez « showcase sync » : les vitrines se montrent sans elles en attendant", "run 'showcase sync' again: the vitrines are shown without them until then"));
}
