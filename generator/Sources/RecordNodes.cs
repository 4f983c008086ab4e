using System.Text.Json;
using Showcase.Content;
using Showcase.Model;
using Showcase.Social;

namespace Showcase.Sources;

/// <summary>
/// Turns a record into what its content file would hold, so that strangers' entries pass the very checks that our own pass. References to
/// other entries are left out here: which of them came along is known only later.
/// </summary>
internal static class RecordNodes
{
    public static IEnumerable<ContentFile> Of(string type, JsonElement record, CopiedSite site) => type switch
    {
        "artisan" => Artisan(record, new RecordEntry(record, Collection.Artisans, site)),
        "event" => Event(record, new RecordEntry(record, Collection.Events, site)),
        _ => Network(record, new RecordEntry(record, Collection.Networks, site)),
    };

    private static IEnumerable<ContentFile> Artisan(JsonElement record, RecordEntry entry)
    {
        entry.Copy("name", "siret", "since", "hours");
        entry.Set("trade", entry.Scalar(record.GetProperty("trade").GetProperty("id")));
        entry.CopyList("other_trades", t => entry.Scalar(t.GetProperty("id")));
        entry.CopyList("people", p => entry.Map(p, "name", "role"));
        SetPlace(record, entry);
        SetReach(record, entry);
        // Words of a later version are passed over.
        foreach (var (key, among) in ((string, Vocabulary)[])[("labels", Vocabularies.Labels), ("languages", Vocabularies.SpokenLanguages), ("access", Vocabularies.Access), ("payment", Vocabularies.Payment)])
            entry.CopyList(key, v => among.Find(v.GetString()!) is null ? null : entry.Scalar(v));
        entry.CopyList("photos", entry.Photo);
        SetRights(record.GetProperty("rights"), entry);
        entry.CopyPastDay("verified");
        entry.CopyPastDay("added");
        return entry.Files("summary", "skills");
    }

    private static IEnumerable<ContentFile> Event(JsonElement record, RecordEntry entry)
    {
        entry.Set("start", entry.Scalar(WallClock(record.GetProperty("start"))));
        entry.Set("end", entry.Scalar(WallClock(record.GetProperty("end"))));
        entry.Copy("place", "website", "price", "rrule");
        entry.CopyList("exceptions", entry.Scalar);
        SetPlace(record, entry);
        if (record.TryGetProperty("photo", out var photo))
            entry.Set("photo", entry.Photo(photo));
        entry.CopyPastDay("added");
        return entry.Files("name", "summary");
    }

    private static IEnumerable<ContentFile> Network(JsonElement record, RecordEntry entry)
    {
        entry.Copy("kind", "since");
        SetPlace(record, entry);
        SetReach(record, entry);
        return entry.Files("name", "summary");
    }

    private static void SetPlace(JsonElement record, RecordEntry entry)
    {
        if (!record.TryGetProperty("address", out var address))
            return;
        var place = entry.Map(address, "street", "postcode", "town", "show");
        // A point coarser than the address would pass for exact here: it is found again from the street or the town.
        var told = record.TryGetProperty("location", out var point) && point.GetProperty("precision").GetString() is { } precision
            && precision == address.GetProperty("show").GetString() && precision != "town";
        entry.Set("address", told ? entry.With(place, "location", entry.Map(point, "lat", "lon")) : place);
    }

    private static void SetReach(JsonElement record, RecordEntry entry)
    {
        if (record.TryGetProperty("contact", out var contact))
            entry.Set("contact", entry.Map(contact, "phone", "email", "website"));
        if (record.TryGetProperty("accounts", out var accounts))
            entry.Set("social", entry.List(accounts.EnumerateArray().Where(a => NetworkRegistry.Shared.Find(a.GetProperty("network").GetString()!) is not null).Select(a => Account(a, entry))));
    }

    // The address says what the account is; who published a number had its owner's consent.
    private static MappingNode Account(JsonElement account, RecordEntry entry)
    {
        var map = entry.With(entry.Map(account, "network"), "address", entry.Scalar(account.GetProperty(account.TryGetProperty("url", out _) ? "url" : "handle")));
        return entry.With(map, "consent", entry.Scalar("true"));
    }

    private static void SetRights(JsonElement rights, RecordEntry entry)
    {
        var partners = rights.GetProperty("everyone").GetBoolean() ? (Node)entry.Scalar("all")
            : entry.List(rights.TryGetProperty("partners", out var named) ? named.EnumerateArray().Select(entry.Scalar) : []);
        entry.Set("republish", entry.With(entry.Map(rights, "licence", "elsewhere"), "partners", partners));
    }

    // The content format writes the wall clock of the place.
    private static string WallClock(JsonElement moment) => moment.GetString() is { Length: > 16 } text ? text[..16] : moment.GetString()!;
}
