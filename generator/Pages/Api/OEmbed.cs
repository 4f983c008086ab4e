using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Showcase.Domain;

namespace Showcase.Pages.Api;

/// <summary>What a vitrine's address turns into when it is pasted into an editor that knows oEmbed 1.0: a quotation that needs neither script nor style.</summary>
internal static class OEmbed
{
    private const int Width = 600;
    private const int Height = 200;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static void Write(Utf8JsonWriter w, Artisan artisan, Edition edition, PublishedRights rights, PublishedPhoto? cover)
    {
        var url = edition.Routes.Absolute(edition.Routes.Artisan(artisan.Slug));
        var summary = artisan.Translations.GetValueOrDefault(edition.Language)?.Summary ?? artisan.Summary;
        w.WriteStartObject();
        w.WriteString("version", "1.0");
        w.WriteString("type", "rich");
        w.WriteString("title", artisan.Name);
        w.WriteString("author_name", artisan.Name);
        w.WriteString("author_url", url);
        w.WriteString("provider_name", edition.Say(edition.Settings.Name));
        w.WriteString("provider_url", edition.Settings.BaseUrl.AbsoluteUri);
        w.WriteNumber("cache_age", 86_400);
        if (cover?.Files.First(f => f.File.Format == "jpeg") is { } small)
        {
            w.WriteString("thumbnail_url", small.Url);
            w.WriteNumber("thumbnail_width", small.File.Width);
            w.WriteNumber("thumbnail_height", small.File.Height);
        }
        w.WriteNumber("width", Width);
        w.WriteNumber("height", Height);
        w.WriteString("html", $"<blockquote lang=\"{edition.Language}\" cite=\"{Html(url)}\"><p><a href=\"{Html(url)}\">{Html(artisan.Name)}</a> ({Html(artisan.Trade.Name(edition.Language))}, {Html(artisan.Address.Town)})</p><p>{Html(summary)}</p><p>{Html(rights.Attribution)}</p></blockquote>");
        w.WriteEndObject();
    }

    private static string Html(string text) => Encoder.Encode(text);
}
