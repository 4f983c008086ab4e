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
            else if (spool.HasPerson(id) && (progress.Stage is Stage.Published or Stage.Declined || (progress.Stage == Stage.InReview && age > limits.KeptFor)))
            {
                spool.ForgetPerson(id);
            }
        }
        foreach (var id in spool.HeldIds())
        {
            if (now - Directory.GetLastWriteTimeUtc(spool.HeldFolderOf(id)) > limits.HeldFor)
                spool.ForgetHeld(id);
        }
    }
}
