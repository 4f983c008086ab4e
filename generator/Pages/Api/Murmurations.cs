using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Pages.Api;

/// <summary>Profiles of the Murmurations index (organizations_schema-v1.0.0), one for each workshop that anyone may republish and for each network of artisans.</summary>
internal static class Murmurations
{
    public static void Write(Utf8JsonWriter w, Artisan artisan, string? image, RecordDesk desk)
    {
        var route = desk.Main.Routes.Artisan(artisan.Slug);
        Begin(w, artisan.Name, desk.Absolute(route), artisan.Summary, artisan.Address, artisan.Contact, artisan.Social);
        w.WriteStartArray("tags");
        foreach (var tag in artisan.OtherTrades.Prepend(artisan.Trade).Select(t => t.Name(desk.Settings.Language)).Concat(artisan.Skills).Distinct(StringComparer.Ordinal))
            w.WriteStringValue(tag);
        w.WriteEndArray();
        if (image is not null)
            w.WriteString("image", image);
        w.WriteStartArray("relationships");
        foreach (var network in desk.Networks(artisan.MemberOf))
        {
            w.WriteStartObject();
            w.WriteString("predicate_url", "https://schema.org/memberOf");
            w.WriteString("object_url", desk.Absolute(desk.Main.Routes.Network(network)));
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter w, Network network, RecordDesk desk)
    {
        Begin(w, network.Name, desk.Absolute(desk.Main.Routes.Network(network.Slug)), network.Summary, network.Address, network.Contact, network.Social);
        w.WriteStartArray("tags");
        w.WriteStringValue(Model.Vocabularies.NetworkKinds.Find(network.Kind)!.Label.In(desk.Settings.Language));
        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter w, string name, string url, string summary, Address? address, Contact contact, IReadOnlyList<SocialAccount> social)
    {
        w.WriteStartObject();
        w.WriteStartArray("linked_schemas");
        w.WriteStringValue("organizations_schema-v1.0.0");
        w.WriteEndArray();
        w.WriteString("name", name);
        w.WriteString("primary_url", url);
        w.WriteString("description", summary);
        w.WriteString("status", "active");
        if (address is not null)
            w.WriteString("full_address", string.Join(", ", ((string?[])[address.PublicStreet, $"{address.Postcode} {address.Town}", "France"]).OfType<string>()));
        w.WriteString("country_iso_3166", "FR");
        if (address?.PublicPoint is { } point)
        {
            w.WriteStartObject("geolocation");
            w.WriteNumber("lat", point.Latitude);
            w.WriteNumber("lon", point.Longitude);
            w.WriteEndObject();
        }
        if (contact.Phone is { } phone)
            w.WriteString("telephone", phone.E164);
        if (contact.Email is { } email)
        {
            w.WriteStartObject("contact_details");
            w.WriteString("email", email);
            w.WriteEndObject();
        }
        w.WriteStartArray("urls");
        foreach (var (label, target) in ArtisanShape.OpenAccounts(social).Where(a => a.Url is not null).Select(a => (a.Network, a.Url!)).Prepend(("website", contact.Website?.AbsoluteUri!)).Where(u => u.Item2 is not null))
        {
            w.WriteStartObject();
            w.WriteString("name", label);
            w.WriteString("url", target);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }
}
