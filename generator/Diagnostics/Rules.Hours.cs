namespace Showcase.Diagnostics;

internal static partial class Rules
{
    public static readonly Rule HoursEmpty = new("SC0280", Severity.Error,
        new("les horaires sont vides", "the opening hours are empty"),
        new("retirez le champ, ou écrivez par exemple Tu-Sa 10:00-12:30,14:00-18:30; PH off", "leave the field out, or write for example Tu-Sa 10:00-12:30,14:00-18:30; PH off"));

    public static readonly Rule HoursNotUnderstood = new("SC0281", Severity.Error,
        new("horaires\u202F: «\u202F{0}\u202F» n’est pas compris à cet endroit (caractère {1})", "opening hours: '{0}' is not understood here (character {1})"),
        new("ici peut venir par exemple {2}\u202F; un point-virgule sépare les règles, une virgule les heures, un commentaire va entre guillemets", "here may stand for example {2}; a semicolon parts rules, a comma parts times, a comment goes between quotes"));

    public static readonly Rule HoursUnknownWord = new("SC0282", Severity.Error,
        new("horaires\u202F: on ne sait pas ce que veut dire «\u202F{0}\u202F» (caractère {1})", "opening hours: no knowing what '{0}' means (character {1})"),
        new("⟨2?écrivez {2}\u202F; un commentaire va entre guillemets⟩⟨2!écrivez les jours Mo Tu We Th Fr Sa Su, les heures 09:00-12:00\u202F; un commentaire va entre guillemets⟩",
            "⟨2?write {2}; a comment goes between quotes⟩⟨2!write days as Mo Tu We Th Fr Sa Su and times as 09:00-12:00; a comment goes between quotes⟩"));

    public static readonly Rule HoursNoSuchTime = new("SC0283", Severity.Error,
        new("horaires\u202F: «\u202F{0}\u202F» n’est pas une heure possible (caractère {1})", "opening hours: '{0}' is not a possible time (character {1})"),
        new("une ouverture va de 00:00 à 23:59, avec deux chiffres pour les minutes\u202F; après minuit, écrivez 22:00-02:00", "an opening lies between 00:00 and 23:59, with two digits for the minutes; past midnight write 22:00-02:00"));

    public static readonly Rule HoursNoEnd = new("SC0284", Severity.Error,
        new("horaires\u202F: il manque l’heure de fin après «\u202F{0}\u202F» (caractère {1})", "opening hours: no closing time after '{0}' (character {1})"),
        new("écrivez {2}, ou {0}+ si l’heure de fermeture n’est pas fixe", "write {2}, or {0}+ when the closing time is not fixed"));

    public static readonly Rule HoursNoSuchDate = new("SC0285", Severity.Error,
        new("horaires\u202F: «\u202F{0}\u202F» n’est pas une date ou une période possible (caractère {1})", "opening hours: '{0}' is not a possible date or period (character {1})"),
        new("vérifiez le jour et l’ordre\u202F; on écrit par exemple {2}", "check the day and the order; one writes for example {2}"));

    public static readonly Rule HoursNotClosed = new("SC0286", Severity.Error,
        new("horaires\u202F: ce qui s’ouvre par «\u202F{0}\u202F» (caractère {1}) n’est jamais refermé", "opening hours: what opens with '{0}' (character {1}) is never closed"),
        new("ajoutez {2} à la fin du commentaire ou de la parenthèse", "add {2} at the end of the comment or bracket"));

    public static readonly Rule HoursTooLong = new("SC0287", Severity.Error,
        new("les horaires comptent {0} caractères", "the opening hours are {0} characters long"),
        new("{1} suffisent\u202F: gardez l’essentiel, et mettez le reste dans le texte de la page", "{1} are enough: keep what matters and put the rest into the page's text"));

    public static readonly Rule HoursOutsideSubset = new("SC0288", Severity.Warning,
        new("horaires\u202F: «\u202F{0}\u202F» (caractère {1}) est correct mais le site ne sait pas le calculer\u202F: les horaires seront affichés tels quels", "opening hours: '{0}' (character {1}) is right but the site cannot compute with it: the hours will be shown as written"),
        new("si possible, écrivez plutôt {2}", "if possible write {2} instead"));

    public static readonly Rule HoursSchoolHolidays = new("SC0289", Severity.Warning,
        new("horaires\u202F: le site ne connaît pas les dates exactes des vacances scolaires\u202F: aux périodes où elles peuvent tomber, les jours concernés seront dits incertains", "opening hours: the site does not know the exact dates of school holidays: at the times of the year when they may fall, the days they touch will be said to be uncertain"),
        new("écrivez plutôt les dates, par exemple Jul 05-Aug 31 au lieu de SH", "write the dates instead, for example Jul 05-Aug 31 in place of SH"));
}
