using Showcase.Domain;
using Showcase.Domain.Agenda;
using static Showcase.Pages.Api.ShapeParts;
using static Showcase.Pages.Api.ShapeType;

namespace Showcase.Pages.Api;

internal static class EventShape
{
    // A day, or a moment with its distance from UTC.
    private static readonly Text Moment = new(null, "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2})?$");

    public static Shape Shape { get; } = new("event", new("Rendez-vous", "Event"), "schema:Event",
    [
        Must("type", new Choice(["event"]), "Nature de l’enregistrement.", "Kind of record.", (_, _) => "event"),
        Must("id", SlugId, "Identifiant.", "Id.", (e, _) => e.Slug.Value, "schema:identifier") with { OnMap = true },
        Must("url", Link, "La page du rendez-vous.", "The event's page.", (e, desk) => desk.Absolute(desk.Main.Routes.Event(e.Slug)), "@id") with { OnMap = true },
        Must("pages", new ByLanguage(Link), "Cette page dans chaque langue du site.", "That page in each language of the site.", (e, desk) => desk.Pages(r => r.Event(e.Slug))),
        Must("name", new ByLanguage(Words), "Nom.", "Name.", (e, desk) => desk.Say(e.Name, l => e.Translations.GetValueOrDefault(l)?.Name), "schema:name") with { OnMap = true },
        Must("summary", new ByLanguage(Words), "Présentation en une phrase.", "One sentence.", (e, desk) => desk.Say(e.Summary, l => e.Translations.GetValueOrDefault(l)?.Summary), "schema:description") with { OnMap = true },
        Fields<Event>.Of("body", new ByLanguage(Words), "Programme, en Markdown (CommonMark sans HTML).", "Programme, in Markdown (CommonMark without HTML).", (e, desk) => desk.Say(e.Body.Text, l => e.Translations.GetValueOrDefault(l)?.Body?.Text)),
        Must("start", Moment, "Premier jour ou premier moment.", "First day or first moment.", (e, desk) => desk.Moment(e.Start, e.AllDay), "schema:startDate") with { OnMap = true },
        Must("end", Moment, "Dernier jour (compris) ou dernier moment.", "Last day (included) or last moment.", (e, desk) => desk.Moment(e.End, e.AllDay), "schema:endDate") with { OnMap = true },
        Fields<Event>.Of("rrule", Words, "Répétition, en règle iCalendar (RFC 5545).", "Repetition, as an iCalendar rule (RFC 5545).", (e, desk) => e.Repeats is { } rule ? RecurrenceText.Write(rule, e.AllDay, desk.Zone) : null) with { OnMap = true },
        Fields<Event>.Of("exceptions", new ListOf(Day), "Jours où il n’a pas lieu.", "Days on which it does not take place.", (e, _) => e.Repeats is null ? null : e.Except.Select(d => d.Value.Iso()).Distinct()),
        Must("all_day", new Flag(), "true : des jours entiers.", "true: whole days.", (e, _) => e.AllDay),
        Must("place", Words, "Ce qu’on demande dans la rue.", "What one asks for in the street.", (e, _) => e.Place),
        Must("address", new Part(Place), "Adresse.", "Address.", (e, _) => e.Address) with { OnMap = true },
        Fields<Event>.Of("location", new Part(Point), "Point.", "Point.", (e, _) => e.Address.Published),
        Fields<Event>.Of("artisans", new ListOf(SlugId), "Artisans présents.", "Artisans taking part.", (e, desk) => desk.Published(e.Artisans).Select(a => a.Value)),
        Fields<Event>.Of("networks", new ListOf(SlugId), "Réseaux organisateurs.", "Networks behind it.", (e, desk) => desk.Networks(e.Networks).Select(n => n.Value)),
        Fields<Event>.Of("website", Link, "Site du rendez-vous.", "The event's own site.", (e, _) => e.Website?.AbsoluteUri, "schema:sameAs"),
        Fields<Event>.Of("price", Words, "Prix, en toutes lettres.", "Price, in words.", (e, _) => e.Price),
        Fields<Event>.Of("photo", new Part(Picture), "Photo, avec ses tailles et ses droits.", "Photo, with sizes and rights.", (e, desk) => desk.Photo(e.Photo, e.Slug, RightsOf(e, desk), _ => null)),
        Fields<Event>.Of("added", Day, "Le jour de l’annonce.", "The day of its announcement.", (e, _) => e.Added is { } day ? day.Iso() : null, "schema:datePublished"),
        Fields<Event>.Of("origin", new Part(OriginShape.Shape), "Le site dont vient cette fiche, quand elle n’est pas de celui-ci.", "The site that the entry comes from, when it is not this one's.", (a, _) => a.Origin),
        Must("rights", new Part(Rights), "Qui peut republier cette fiche, et comment.", "Who may republish this entry, and how.", RightsOf, "@nest"),
    ]);

    private static PublishedRights RightsOf(Event e, RecordDesk desk) => desk.Rights(e.Name, Republish.Default, desk.Main.Routes.Event(e.Slug), e.Origin);

    private static ShapeField Must(string name, ShapeType type, string fr, string en, Func<Event, RecordDesk, object?> value, string? term = null) =>
        Fields<Event>.Must(name, type, fr, en, value, term);
}
