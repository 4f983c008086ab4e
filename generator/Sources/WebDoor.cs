using System.Net;
using Showcase.Web;

namespace Showcase.Sources;

/// <summary>A source on the Web, asked through the guarded client.</summary>
internal sealed class WebDoor(Uri from, WebVisitor visitor) : ISourceDoor
{
    private Uri? _found;

    public async Task<Delivery> FetchAsync(string path, FileMark? known, int maxBytes, CancellationToken cancel)
    {
        var answer = await visitor.AskAsync(new WebAsk(new Uri(_found ?? from, path)) { MaxBytes = maxBytes, ETag = known?.ETag, LastModified = known?.Modified }, cancel).ConfigureAwait(false);
        if (answer is { Outcome: WebOutcome.Answered, Status: HttpStatusCode.NotModified } && known is not null)
            return new Delivery(DeliveryKind.Unchanged, default, known);
        return answer.IsSuccess
            ? new Delivery(DeliveryKind.Came, answer.Body, new FileMark(answer.ETag, answer.LastModified))
            : Delivery.Failed($"{path}: {answer.Why}") with { IsElsewhere = answer is { Outcome: WebOutcome.Answered, Status: HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Forbidden } };
    }

    public async Task<Uri?> LookElsewhereAsync(SyncReport report, CancellationToken cancel)
    {
        var found = await new Discovery(from, visitor, report).FindAsync(cancel).ConfigureAwait(false);
        return found is null || found == (_found ?? from) ? null : _found = found;
    }
}
