using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Model;

/// <summary>Turns the files of one folder into an artisan; null when something that a vitrine needs is missing or faulty.</summary>
internal static class ArtisanReader
{
    public static Artisan? Read(Entry entry, ReadingDesk desk)
    {
        var file = entry.Original;
        var fields = desk.Check(file);
        if (fields is null)
        {
            foreach (var translation in entry.Translations)
                desk.Check(translation); // for its own faults
            return null;
        }
        var address = AddressReader.Read(fields.Find<Values>("address"), file.Slug, desk);
        var contact = AddressReader.ReadContact(fields.Find<Values>("contact"), address, desk);
        var social = SocialReader.Read(fields.Find<Node>("social"), address, desk.Faults);
        var photos = PhotoReader.Read(fields.List<Values>("photos"));
        var trade = fields.Find<Trade>("trade");
        WarnOfSameTrade(fields, trade, desk.Faults);
        WarnOfUnmentioned(entry, fields, desk.Faults);
        var translations = ReadTranslations(entry, photos, desk);
        if (fields.Text("name") is not { } name || trade is null || fields.Text("summary") is not { } summary || address is null)
            return null;
        return new Artisan
        {
            Slug = file.Slug,
            Source = file.Source,
            Name = name,
            Trade = trade,
            OtherTrades = fields.List<Trade>("other_trades"),
            Address = address,
            Photos = photos,
            Social = social,
            WorksWith = fields.LocatedList<Slug>("works_with"),
            MemberOf = fields.LocatedList<Slug>("member_of"),
            Labels = fields.List<string>("labels"),
            Languages = fields.List<string>("languages"),
            Access = fields.List<string>("access"),
            Payment = fields.List<string>("payment"),
            Republish = ReadRepublish(fields.Find<Values>("republish")),
            Verified = fields.FindValue<DateOnly>("verified"),
            Added = fields.FindValue<DateOnly>("added"),
            Draft = fields.Flag("draft"),
            Aliases = fields.LocatedList<Slug>("aliases"),
            ShownSource = new(new ArtisanContent
            {
                Summary = summary,
                People = [.. fields.List<Values>("people").Select(ReadPerson).OfType<Person>()],
                Contact = contact,
                Siret = fields.FindValue<Siret>("siret"),
                Since = fields.FindValue<int>("since"),
                Skills = fields.List<string>("skills"),
                Hours = fields.FindValue<Located<string>>("hours"),
                Body = file.Body,
                Translations = translations,
            }),
        };
    }

    private static Person? ReadPerson(Values fields) => fields.Text("name") is { } name ? new Person(name, fields.Text("role")) : null;

    private static Republish ReadRepublish(Values? fields)
    {
        if (fields is null)
            return Republish.Default;
        var partners = fields.Find<Partnership>("partners");
        return new Republish(fields.Text("licence") ?? Republish.Default.Licence, partners?.Everyone ?? true, partners?.Partners ?? [], fields.Text("elsewhere"));
    }

    private static Dictionary<string, ArtisanTranslation> ReadTranslations(Entry entry, IReadOnlyList<Photo> photos, ReadingDesk desk)
    {
        var translations = new Dictionary<string, ArtisanTranslation>(StringComparer.Ordinal);
        foreach (var file in entry.Translations)
        {
            if (desk.Check(file) is { } fields)
                translations[file.Language!] = new ArtisanTranslation(fields.Text("summary"), fields.List<string>("skills"),
                    PhotoReader.ReadTranslated(fields.List<Values>("photos"), photos, desk.Faults), ReadingDesk.BodyOf(file));
        }
        return translations;
    }

    private static void WarnOfSameTrade(Values fields, Trade? trade, Faults faults)
    {
        foreach (var other in fields.LocatedList<Trade>("other_trades"))
        {
            if (trade is not null && other.Value.Id == trade.Id)
                faults.Add(Rules.DuplicateValue, other.Source, trade.Id.Value, "other_trades");
        }
    }

    private static void WarnOfUnmentioned(Entry entry, Values fields, Faults faults)
    {
        if (entry.Original.PhotoFiles.Count == 0)
            return;
        // A photo whose alt text is missing is named all the same.
        var named = fields.List<Values>("photos").Select(p => p.Find<PhotoOnDisk>("file")?.Name ?? "").ToHashSet(StringComparer.Ordinal);
        PhotoReader.WarnOfUnmentioned(entry.Original.PhotoFiles, named, entry.Translations.Prepend(entry.Original), fields.Where("photos") with { Column = 1 }, faults);
    }
}
