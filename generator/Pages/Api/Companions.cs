using System.Text.Json;
using Showcase.Domain;

namespace Showcase.Pages.Api;

/// <summary>What other networks ask for beside a record: a Murmurations profile and oEmbed answers.</summary>
internal sealed class Companions(RecordDesk desk, ApiSink sink)
{
    private static readonly JsonRoom Room = new(RecordWriter.Compact);

    public void Write(object entry)
    {
        if (entry is Network network)
            Send(ApiRoutes.Murmurations("networks", network.Slug.Value), w => Murmurations.Write(w, network, desk));
        if (entry is not Artisan { Republish.Everyone: true } artisan)
            return;
        var rights = ArtisanShape.RightsOf(artisan, desk);
        var cover = artisan.Photos.Count == 0 ? null : desk.Photo(artisan.Photos[0], artisan.Slug, rights, _ => null);
        Send(ApiRoutes.Murmurations("artisans", artisan.Slug.Value), w => Murmurations.Write(w, artisan, cover?.Largest, desk));
        foreach (var edition in desk.Editions)
            Send(ApiRoutes.OEmbed(edition.Language, artisan.Slug.Value), w => OEmbed.Write(w, artisan, edition, rights, cover));
    }

    private void Send(Route route, Action<Utf8JsonWriter> body) => Room.Write(body, bytes => sink.Write(route, bytes));
}
