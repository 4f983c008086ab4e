namespace Showcase.Intake;

/// <summary>Forgets what is no longer needed of people.</summary>
internal static class Retention
{
    public static void Apply(Spool spool, ProposalBook book, IntakeLimits limits, DateTimeOffset now)
    {
        foreach (var (id, progress) in book.All.ToList())
        {
            var age = now - progress.Changed;
            if (progress.Stage is Stage.Published or Stage.Declined && age > limits.KeptFor)
            {
                spool.Forget(id);
                book.Forget(id);
            }
            else if (spool.HasPerson(id) && (progress.Stage is Stage.Published or Stage.Declined
                || (progress.Stage == Stage.InReview && now - (spool.Read(id)?.Received ?? progress.Changed) > limits.KeptFor)))
            {
                spool.ForgetPerson(id);
            }
        }
        // What could not be proposed in all that time still will be; who sent it is forgotten.
        foreach (var id in spool.Ids())
        {
            if (book.StageOf(id) == Stage.Received && spool.Read(id) is { } waiting && now - waiting.Received > limits.KeptFor && (waiting.Reply ?? waiting.Address) is not null)
                spool.ForgetSender(id, waiting);
        }
        foreach (var id in spool.HeldIds())
        {
            if (now - Directory.GetLastWriteTimeUtc(spool.HeldFolderOf(id)) > limits.HeldFor)
                spool.ForgetHeld(id);
        }
    }
}
