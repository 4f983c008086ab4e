using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Geo;

namespace Showcase.Model;

/// <summary>Reads <c>site/showcase.yaml</c>.</summary>
internal static class SiteSettingsReader
{
    private const int MaxBytes = 128 * 1024;

    /// <returns>Null when there is nothing to read. A faulty text stands in for itself: with its fault told, no page will be printed, and content can still be checked.</returns>
    public static SiteSettings? Read(string path, Faults faults)
    {
        var shown = ShownPath.Of(Path.GetFullPath(path));
        if (!File.Exists(path))
        {
            faults.Add(Rules.SettingsMissing, SourceLocation.WholeFile(shown));
            return null;
        }
        if (TextFile.Read(path, shown, MaxBytes, faults) is not { } text || YamlReader.Read(text, shown, firstLine: 1, faults) is not { } root)
            return null;
        var languages = LanguagesOf(root);
        var around = new Surroundings { Faults = faults, Trades = TradeTaxonomy.BuiltIn, Languages = languages, Today = DateOnly.MaxValue };
        var fields = new Checker(around, file: null).Check(root, ContentModel.Site);
        return Build(fields, languages, path, new SourceLocation(shown, 1, 1), faults);
    }

    // The languages decide how every other text is read, so they are looked at first; their own faults come with the walk.
    private static List<string> LanguagesOf(MappingNode root)
    {
        var main = root["language"] is ScalarNode { IsEmpty: false } language ? language.Text.Trim() : "fr";
        var others = root["languages"] is SequenceNode list ? list.Items.OfType<ScalarNode>().Where(s => !s.IsEmpty).Select(s => s.Text.Trim()) : [];
        return [.. others.Prepend(main).Distinct(StringComparer.Ordinal)];
    }

    private static SiteSettings Build(Values fields, List<string> languages, string path, SourceLocation source, Faults faults)
    {
        if (fields.Written("languages") is SequenceNode list && !list.Items.OfType<ScalarNode>().Any(s => s.Text.Trim() == languages[0]))
            faults.Add(Rules.MainLanguageUnlisted, list.Source, languages[0]);
        var trades = fields.Find<Values>("trades");
        var hidden = trades?.List<Trade>("hide").Select(t => t.Id).ToList() ?? [];
        var added = ReadAddedTrades(trades, hidden, languages[0], faults);
        var map = MapReader.Read(fields.Find<Values>("map"), faults);
        var images = ImageReader.Read(fields.Find<Values>("images"), faults);
        return new SiteSettings
        {
            Source = source,
            Name = Texts("name"),
            Tagline = Texts("tagline"),
            Description = Texts("description"),
            BaseUrl = fields.Find<Uri>("url") ?? new Uri("https://site.invalid/"),
            Language = languages[0],
            Languages = languages,
            Region = Texts("region"),
            InRegion = fields.Find<Dictionary<string, string>>("in_region") ?? [],
            TimeZone = fields.Text("timezone") ?? "Europe/Paris",
            Theme = fields.FindValue<Slug>("theme")?.Value ?? "boulevard",
            Variables = fields.Find<Dictionary<string, string>>("variables") ?? [],
            Demo = fields.Flag("demo"),
            AdvicePage = fields.Flag("advice_page"),
            LeaveOut = fields.List<string>("leave_out").Select(p => Enum.Parse<SitePart>(p, ignoreCase: true)).ToHashSet(),
            Help = Enum.Parse<HelpExtent>(fields.Text("help") ?? nameof(HelpExtent.People), ignoreCase: true),
            Geocoder = fields.Text("geocoder") == "ban" ? fields.Find<Uri>("geocoder_url") ?? AddressService.Default : null,
            Publisher = ReadPublisher(fields.Find<Values>("publisher")),
            HiddenTrades = hidden,
            AddedTrades = added,
            Freshness = ReadFreshness(fields.Find<Values>("freshness"), faults),
            Map = map,
            Id = fields.FindValue<Slug>("id")?.Value,
            Sources = SourceReader.Read(fields.List<Values>("sources"), Path.GetDirectoryName(Path.GetFullPath(path))!, faults),
            Images = images,
            Intake = ReadIntake(fields.Find<Values>("intake")),
            Cms = CmsReader.Read(fields.Find<Values>("cms"), faults),
        };

        Dictionary<string, string> Texts(string key) =>
            fields.Find<Dictionary<string, string>>(key) ?? new(StringComparer.Ordinal) { [languages[0]] = key };
    }

    private static Publisher? ReadPublisher(Values? fields) =>
        fields?.Text("name") is { } name ? new Publisher(name, fields.Text("email"), fields.Find<Uri>("website")) : null;

    private static IntakeSettings? ReadIntake(Values? fields) => fields?.Text("door") is { } door
        ? new IntakeSettings(Enum.Parse<IntakeDoor>(door, ignoreCase: true), fields.Find<Uri>("url"),
            Enum.Parse<ForgeKind>(fields.Text("forge") ?? "bare", ignoreCase: true), fields.Text("repository"), fields.Find<Uri>("api"),
            fields.Text("branch") ?? "main", fields.Text("content") ?? "content")
        : null;

    private static List<Trade> ReadAddedTrades(Values? fields, List<Slug> hidden, string mainLanguage, Faults faults)
    {
        var added = new List<Trade>();
        foreach (var item in fields?.List<Values>("add") ?? [])
        {
            if (TradeTaxonomy.Build(item, mainLanguage) is not { } trade)
                continue;
            if (added.Exists(t => t.Id == trade.Id) || (TradeTaxonomy.BuiltIn.Find(trade.Id.Value) is not null && !hidden.Contains(trade.Id)))
                faults.Add(Rules.TradeExists, item.Where("id"), trade.Id.Value);
            else
                added.Add(trade);
        }
        return added;
    }

    private static Freshness ReadFreshness(Values? fields, Faults faults)
    {
        var usual = Freshness.Default;
        if (fields is null)
            return usual;
        var read = new Freshness(fields.Whole("show") ?? usual.ShowMonths, fields.Whole("last") ?? usual.LastMonths, fields.Whole("hide") ?? usual.HideMonths);
        if (read.ShowMonths > read.LastMonths || read.LastMonths > read.HideMonths)
            faults.Add(Rules.FreshnessUnordered, fields.Source, $"{read.ShowMonths}", $"{read.LastMonths}", $"{read.HideMonths}");
        return read;
    }
}
