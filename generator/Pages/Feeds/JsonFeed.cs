using System.Text.Json;
using Showcase.Pages.Api;

namespace Showcase.Pages.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var w = new Utf8JsonWriter(bytes, RecordWriter.Readable))
        {
            w.WriteStartObject();
            w.WriteString("version", "https://jsonfeed.org/version/1.1");
            w.WriteString("title", feed.Title);
            w.WriteString("home_page_url", feed.Page);
            w.WriteString("feed_url", feed.Edition.Routes.Absolute(feed.Routes.Json));
            w.WriteString("language", feed.Edition.Language);
            w.WriteStartArray("authors");
            w.WriteStartObject();
            w.WriteString("name", feed.Author);
            w.WriteEndObject();
            w.WriteEndArray();
            w.WriteStartArray("items");
            foreach (var entry in feed.Entries)
                WriteItem(w, entry);
            w.WriteEndArray();
            w.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void WriteItem(Utf8JsonWriter w, FeedEntry entry)
    {
        w.WriteStartObject();
        w.WriteString("id", entry.Url);
        w.WriteString("url", entry.Url);
        w.WriteString("title", entry.Title);
        w.WriteString("content_text", entry.Summary);
        w.WriteString("summary", entry.Summary);
        if (entry.Published is { } published)
            w.WriteString("date_published", AtomFeed.Moment(published));
        w.WriteString("date_modified", AtomFeed.Moment(entry.Updated));
        if (entry.Categories.Count > 0)
        {
            w.WriteStartArray("tags");
            foreach (var category in entry.Categories)
                w.WriteStringValue(category.Label);
            w.WriteEndArray();
        }
        w.WriteEndObject();
    }
}
