using System.Globalization;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>Turns the files of one event into a record.</summary>
internal static class EventReader
{
    public static Event? Read(Entry entry, ReadingDesk desk)
    {
        var file = entry.Original;
        var translations = desk.ReadTranslations(entry, "name");
        if (desk.Check(file) is not { } fields)
            return null;
        var address = AddressReader.Read(fields.Find<Values>("address"), file.Slug, desk);
        var photo = PhotoReader.Read(fields.Find<Values>("photo"));
        var start = fields.FindValue<LocalMoment>("start");
        var end = fields.FindValue<LocalMoment>("end");
        if (start is not { } from || fields.Text("name") is not { } name || fields.Text("summary") is not { } summary
            || fields.Text("place") is not { } place || address is null)
            return null;
        var allDay = !from.HasTime && end is not { HasTime: true };
        var last = LastMoment(from, end, allDay);
        if (last < from.Time)
            desk.Faults.Add(Rules.EndBeforeStart, fields.Where("end"), Words(last, allDay), Words(from.Time, allDay));
        return RecurrenceReader.Read(new Event
        {
            Slug = file.Slug,
            Source = file.Source,
            Name = name,
            Summary = summary,
            Start = from.Time,
            End = last,
            AllDay = allDay,
            Place = place,
            Address = address,
            Artisans = fields.LocatedList<Slug>("artisans"),
            Networks = fields.LocatedList<Slug>("networks"),
            Website = fields.Find<Uri>("website"),
            Price = fields.Text("price"),
            Photo = photo,
            Added = fields.FindValue<DateOnly>("added"),
            Draft = fields.Flag("draft"),
            Body = file.Body,
            Translations = translations,
        }, fields, desk, desk.Around.Today);
    }

    // "From Saturday 10:00 to Sunday" lasts until Sunday night.
    private static DateTime LastMoment(LocalMoment start, LocalMoment? end, bool allDay) => end switch
    {
        null => start.Time,
        { HasTime: false } day when !allDay => day.Time.AddDays(1).AddMinutes(-1),
        { } moment => moment.Time,
    };

    private static string Words(DateTime time, bool allDay) => time.ToString(allDay ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Turns the files of one real-life network into a record.</summary>
internal static class NetworkReader
{
    public static Network? Read(Entry entry, ReadingDesk desk)
    {
        var file = entry.Original;
        var translations = desk.ReadTranslations(entry, "name");
        if (desk.Check(file) is not { } fields)
            return null;
        var address = AddressReader.Read(fields.Find<Values>("address"), file.Slug, desk);
        var contact = AddressReader.ReadContact(fields.Find<Values>("contact"), address, desk);
        var social = SocialReader.Read(fields.Find<Node>("social"), address, desk.Faults);
        if (fields.Text("name") is not { } name || fields.Text("kind") is not { } kind || fields.Text("summary") is not { } summary)
            return null;
        return new Network
        {
            Slug = file.Slug,
            Source = file.Source,
            Name = name,
            Kind = kind,
            Summary = summary,
            Address = address,
            Contact = contact,
            Since = fields.FindValue<int>("since"),
            Social = social,
            Draft = fields.Flag("draft"),
            Body = file.Body,
            Translations = translations,
        };
    }
}

/// <summary>Turns the files of one free page into a record.</summary>
internal static class PageReader
{
    public static FreePage? Read(Entry entry, ReadingDesk desk)
    {
        var file = entry.Original;
        var translations = desk.ReadTranslations(entry, "title");
        if (desk.Check(file) is not { } fields || fields.Text("title") is not { } title)
            return null;
        return new FreePage
        {
            Slug = file.Slug,
            Source = file.Source,
            Title = title,
            Summary = fields.Text("summary"),
            Menu = fields.Text("menu") ?? "none",
            Order = fields.Whole("order") ?? 0,
            Draft = fields.Flag("draft"),
            Body = file.Body,
            Translations = translations,
        };
    }
}
