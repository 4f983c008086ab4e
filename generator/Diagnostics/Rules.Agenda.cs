namespace Showcase.Diagnostics;

/// <summary>SC080x: events that come again.</summary>
internal static partial class Rules
{
    public static readonly Rule RecurrenceUnread = new("SC0801", Severity.Error,
        new("« {0} » n’est pas une règle de répétition", "'{0}' is no rule of repetition"),
        new("écrivez par exemple FREQ=WEEKLY;BYDAY=SA;UNTIL=20270930 (chaque samedi jusqu’au 30 septembre 2027) ou FREQ=MONTHLY;BYDAY=1SU (le premier dimanche du mois)",
            "write for instance FREQ=WEEKLY;BYDAY=SA;UNTIL=20270930 (every Saturday until 30 September 2027) or FREQ=MONTHLY;BYDAY=1SU (the first Sunday of the month)"));

    public static readonly Rule RecurrenceBeyond = new("SC0802", Severity.Error,
        new("« {0} » est une règle iCalendar que ce site ne calcule pas", "'{0}' is an iCalendar rule that this site does not compute"),
        new("un rendez-vous revient au plus une fois par jour : FREQ=DAILY, WEEKLY, MONTHLY ou YEARLY ; pour deux séances le même jour, faites deux rendez-vous",
            "an event comes once a day at most: FREQ=DAILY, WEEKLY, MONTHLY or YEARLY; for two sessions on one day, make two events"));

    public static readonly Rule RecurrenceMissesStart = new("SC0803", Severity.Error,
        new("le début, {0}, n’est pas une date de la règle {1}", "the start, {0}, is not a date of the rule {1}"),
        new("⟨2?la première date est le {2} : écrivez-la dans start, ou corrigez la règle⟩⟨2!cette règle ne donne aucune date : corrigez-la⟩",
            "⟨2?the first date is {2}: write it as start, or correct the rule⟩⟨2!that rule gives no date at all: correct it⟩"));

    public static readonly Rule RecurrenceEndless = new("SC0804", Severity.Warning,
        new("⟨1?« {1} » est si loin que c’est tout comme : ⟩ce rendez-vous revient sans fin", "⟨1?'{1}' is so far off that it is no end: ⟩this event comes again for ever"),
        new("les pages montrent ses dates jusqu’au {0} ; quand la dernière est connue, ajoutez-la à la règle : UNTIL=20271231", "the pages show its dates until {0}; when the last one is known, add it to the rule: UNTIL=20271231"));

    public static readonly Rule RecurrenceSkips = new("SC0805", Severity.Warning,
        new("le {0} n’existe pas chaque fois : la règle en saute", "day {0} does not exist every time: the rule leaves some out"),
        new("après {1}, la prochaine date est le {2} ; pour le dernier jour du mois, écrivez BYMONTHDAY=-1", "after {1}, the next date is {2}; for the last day of the month, write BYMONTHDAY=-1"));

    public static readonly Rule ExceptionNotADate = new("SC0806", Severity.Warning,
        new("le {0} n’est pas une date de ce rendez-vous : il n’y a rien à en retirer", "{0} is not a date of this event: there is nothing to take out"),
        new("⟨1?la date la plus proche est le {1}⟩⟨1!retirez la ligne⟩", "⟨1?the nearest date is {1}⟩⟨1!remove the line⟩"));

    public static readonly Rule NoDateLeft = new("SC0808", Severity.Warning,
        new("toutes les dates de ce rendez-vous sont dans les exceptions : il n’a jamais lieu", "all dates of this event are exceptions: it never takes place"),
        new("retirez l’exception de trop (la dernière date est le {0}), ou le rendez-vous lui-même", "remove the exception too many (the last date is {0}), or the event itself"));

    public static readonly Rule TimeLeftOut = new("SC0807", Severity.Warning,
        new("{0} n’existe pas : cette nuit-là, les montres passent à l’heure d’été", "{0} does not exist: in that night the clocks go forward"),
        new("ce moment est compris comme {1} ; écrivez-le ainsi, ou changez l’heure", "it is understood as {1}; write it so, or change the time"));

    public static readonly Rule RecurrencePartWrong = new("SC0809", Severity.Error,
        new("règle de répétition, « {0} » : {1}", "rule of repetition, '{0}': {1}"),
        new("écrivez par exemple {2}", "write for instance {2}"));

    public static readonly Rule RecurrenceEndsFirst = new("SC0810", Severity.Error,
        new("la règle finit le {0}, avant le début du rendez-vous, le {1}", "the rule ends on {0}, before the event begins on {1}"),
        new("corrigez UNTIL ou start ; si le rendez-vous n’a lieu qu’une fois, retirez rrule", "correct UNTIL or start; if the event takes place once only, remove rrule"));

    public static readonly Rule RecurrenceComesOnce = new("SC0811", Severity.Warning,
        new("ce rendez-vous ne revient pas : après le {0}, sa règle ne donne aucune date pendant neuf ans", "this event does not come again: after {0}, its rule gives no date for nine years"),
        new("retirez rrule, ou corrigez {1}", "remove rrule, or correct {1}"));

    public static readonly Rule TimeTwice = new("SC0812", Severity.Warning,
        new("{0} arrive deux fois : cette nuit-là, les montres reviennent à l’heure d’hiver", "{0} comes twice: in that night the clocks go back"),
        new("ce moment est compris comme le premier des deux, {1} ; si c’est le second, choisissez une heure hors de cette heure double", "it is understood as the first of the two, {1}; if you mean the second, choose a time outside that double hour"));

    public static readonly Rule RecurrenceOverlaps = new("SC0813", Severity.Error,
        new("ce rendez-vous revient le {0}, alors qu’il dure encore jusqu’au {1}", "this event comes again on {0}, while it still lasts until {1}"),
        new("end dit la fin d’une seule fois : si c’était celle de toutes, écrivez UNTIL={2} dans la règle ; si les jours se suivent, ne gardez que le premier dans BYDAY",
            "end says when one occasion is over: if you meant the end of all, write UNTIL={2} in the rule; if the days follow each other, keep the first only in BYDAY"));
}
