using System.Text;
using Showcase.Model;

namespace Showcase.Pages.Embeds;

/// <summary>What the embedded parts must know of this site, written before their script: its name, its addresses, its colours, its words.</summary>
internal static class EmbedScript
{
    private static readonly string[] Colours = ["paper", "ink", "dusk", "lamplight", "alimentation", "batiment", "fabrication", "services"];

    /// <param name="path">Of a file that the theme's bundle holds for embedding.</param>
    /// <param name="variables">The theme's colours, those of the site's settings among them.</param>
    public static (Route Route, byte[] Bytes) Write(SitePlan plan, string path, IReadOnlyDictionary<string, string> variables)
    {
        var (route, bytes) = (EmbedRoutes.Part(Path.GetFileName(path)), File.ReadAllBytes(path));
        return (route, route != EmbedRoutes.Script ? bytes : [.. Encoding.UTF8.GetBytes("const SITE="), .. Site(plan, variables), (byte)';', (byte)'\n', .. bytes]);
    }

    private static byte[] Site(SitePlan plan, IReadOnlyDictionary<string, string> variables)
    {
        var editions = plan.Editions.Values.ToArray();
        var licences = plan.Listings.Artisans.Where(a => a.Republish.Everyone).Select(a => a.Republish.Licence).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return ScriptJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("main", plan.Main.Language);
            json.WriteStartObject("colours");
            foreach (var name in Colours.Where(variables.ContainsKey))
                json.WriteString(name, variables[name]);
            json.WriteEndObject();
            json.WriteStartObject("editions");
            foreach (var edition in editions)
            {
                json.WriteStartObject(edition.Language);
                json.WriteString("name", edition.Say(edition.Settings.Name));
                // From the site's root, which the script knows by its own address: a preview elsewhere works too.
                json.WriteString("home", edition.Routes.Home.Path[1..]);
                json.WriteString("artisans", edition.Routes.Artisans.Path[1..]);
                json.WriteString("search", edition.Routes.Search.Path[1..]);
                json.WriteStartObject("licences");
                foreach (var licence in licences)
                {
                    json.WriteStartArray(licence);
                    json.WriteStringValue(Vocabularies.Licences.Find(licence)?.Label.In(edition.Language) ?? licence);
                    json.WriteStringValue(Licences.UrlOf(licence));
                    json.WriteEndArray();
                }
                json.WriteEndObject();
                json.WriteStartObject("words");
                foreach (var (name, text) in EmbedTexts.Words(edition.Texts))
                    json.WriteString(name, text);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }
}
