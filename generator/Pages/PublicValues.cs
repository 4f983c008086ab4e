using System.Globalization;
using Showcase.Domain;
using Showcase.Model;
using Showcase.Social;

namespace Showcase.Pages;

/// <summary>Fills a form with what a vitrine publishes, and with nothing else: a street or point that is kept back stays in its file, since the form does not ask for it.</summary>
internal static class PublicValues
{
    /// <summary>What a new vitrine means by saying nothing, said: who sends it sees which licence they agree to.</summary>
    public static FormValues New()
    {
        var values = new FormValues();
        values.Add("address.show", AddressPrecision.Exact.ToString().ToLowerInvariant());
        values.Add("republish.licence", Republish.Default.Licence);
        values.Add("republish.partners", "all");
        return values;
    }

    public static FormValues Of(Artisan artisan)
    {
        var values = new FormValues();
        void One(string name, string? value) => values.Add(name, value ?? "");
        void All(string name, IEnumerable<string> some) => values.Add(name, string.Join('\n', some));

        One("name", artisan.Name);
        One("trade", artisan.Trade.Id.Value);
        All("other_trades", artisan.OtherTrades.Select(t => t.Id.Value));
        One("summary", artisan.Summary);
        for (var i = 0; i < artisan.People.Count; i++)
        {
            One(Item("people", i, "name"), artisan.People[i].Name);
            One(Item("people", i, "role"), artisan.People[i].Role);
        }
        if (ShowsStreet(artisan))
            One(FormContract.Street, artisan.Address.Street);
        One("address.postcode", artisan.Address.Postcode);
        One("address.town", artisan.Address.Town);
        One("address.show", artisan.Address.Show.ToString().ToLowerInvariant());
        One("contact.phone", artisan.Contact.Phone?.Display);
        One("contact.email", artisan.Contact.Email);
        One("contact.website", artisan.Contact.Website?.AbsoluteUri);
        One("siret", artisan.Siret?.ToString());
        One("since", artisan.Since?.ToString(CultureInfo.InvariantCulture));
        All("skills", artisan.Skills);
        All("labels", artisan.Labels);
        All("languages", artisan.Languages);
        All("access", artisan.Access);
        All("payment", artisan.Payment);
        One("hours", artisan.Hours?.Value);
        for (var i = 0; i < artisan.Photos.Count; i++)
        {
            One(Item("photos", i, FormContract.Keep), artisan.Photos[i].File);
            One(Item("photos", i, "alt"), artisan.Photos[i].Alt);
            One(Item("photos", i, "caption"), artisan.Photos[i].Caption);
        }
        All("social", artisan.Social.Select(Line));
        if (artisan.Social.Any(a => NetworkRegistry.Shared.Find(a.Network)?.ShowsPhone == true))
            One(FormContract.SocialConsent, "yes");
        All("works_with", artisan.WorksWith.Select(w => w.Value.Value));
        All("member_of", artisan.MemberOf.Select(m => m.Value.Value));
        One("republish.licence", artisan.Republish.Licence);
        One("republish.partners", artisan.Republish.Everyone ? "all" : artisan.Republish.Partners.Count == 0 ? "none" : string.Join(", ", artisan.Republish.Partners));
        One("republish.elsewhere", artisan.Republish.Elsewhere);
        One(FormContract.Body, artisan.Body.Text);
        return values;
    }

    /// <summary>False: the street or its number is kept back, so the form leaves it alone.</summary>
    public static bool ShowsStreet(Artisan artisan) => artisan.Address.PublicStreet == artisan.Address.Street;

    private static string Line(SocialAccount account) => account.Url ?? $"{account.Network}: {account.Handle}";

    private static string Item(string list, int i, string field) => string.Create(CultureInfo.InvariantCulture, $"{list}[{i}].{field}");
}
