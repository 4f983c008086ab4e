using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Showcase.Pages.Api;

namespace Showcase.Pages;

/// <summary>What lets a visitor keep the site on the home screen, one manifest a language.</summary>
internal static class AppManifest
{
    /// <param name="icons">Route and width of the square PNGs.</param>
    public static (Route Route, byte[] Bytes) Write(Edition edition, string paper, IReadOnlyList<(Route Route, int Size)> icons)
    {
        var (settings, routes, texts) = (edition.Settings, edition.Routes, edition.Texts);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var w = new Utf8JsonWriter(buffer, RecordWriter.Readable))
        {
            w.WriteStartObject();
            // Each language is an application of its own: a visitor who reads English keeps the English one.
            w.WriteString("id", routes.Href(routes.Home));
            w.WriteString("name", edition.Say(settings.Name));
            w.WriteString("description", edition.Say(settings.Description));
            w.WriteString("lang", edition.Language);
            w.WriteString("dir", "ltr");
            w.WriteString("start_url", routes.Href(routes.Home));
            w.WriteString("scope", routes.Href(new Route("/")));
            w.WriteString("display", "standalone");
            w.WriteString("theme_color", paper);
            w.WriteString("background_color", paper);
            w.WriteStartArray("icons");
            foreach (var (route, size) in icons)
            {
                w.WriteStartObject();
                w.WriteString("src", routes.Href(route));
                w.WriteString("sizes", string.Create(CultureInfo.InvariantCulture, $"{size}x{size}"));
                w.WriteString("type", "image/png");
                // The drawing keeps within the middle that every launcher shows.
                w.WriteString("purpose", "any maskable");
                w.WriteEndObject();
            }
            w.WriteEndArray();
            w.WriteStartArray("shortcuts");
            foreach (var (key, route) in ((string, Route)[])[("generator.nav.trades", routes.Trades), ("generator.nav.communes", routes.Communes)])
            {
                w.WriteStartObject();
                w.WriteString("name", texts[key]);
                w.WriteString("url", routes.Href(route));
                w.WriteEndObject();
            }
            w.WriteEndArray();
            w.WriteEndObject();
        }
        return (routes.Manifest, buffer.WrittenSpan.ToArray());
    }
}
