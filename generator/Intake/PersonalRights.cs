using System.Text.Json;

namespace Showcase.Intake;

/// <summary>What the law gives a person: to see what is kept of them, and to have it deleted.</summary>
internal sealed class PersonalRights(Spool spool, TimeProvider clock)
{
    /// <param name="who">An e-mail, given for the reply or for visitors, or a submission's id.</param>
    public string Export(string who)
    {
        var found = Find(who).Select(f => JsonSerializer.Serialize(f.Submission, SpoolJson.Default.Submission));
        return "[" + string.Join(",\n", found) + "]\n";
    }

    /// <returns>Branches of proposals that are open: what the repository holds is for its moderators to take away.</returns>
    public IReadOnlyList<string> Erase(string who)
    {
        var branches = new List<string>();
        foreach (var (submission, held) in Find(who).ToList())
        {
            var progress = held ? null : spool.ReadProgress(submission.Id);
            if (progress is { Commit: not null })
            {
                branches.Add(progress.Branch);
                spool.Write(submission.Id, progress with { Name = "", Notes = [], Changed = clock.GetUtcNow() });
                spool.ForgetPerson(submission.Id);
            }
            else
            {
                spool.Forget(submission.Id);
            }
        }
        return [.. branches.Distinct()]; // what was mended is two submissions in one
    }

    private IEnumerable<(Submission Submission, bool Held)> Find(string who) =>
        spool.Ids().Select(id => (spool.Read(id), false)).Concat(spool.HeldIds().Select(id => (spool.ReadHeld(id), true)))
            .Where(s => s.Item1 is { } one && (one.Id == who || one.Branch == who || one.Values.Where(v => v.Name == "contact.email").Select(v => v.Value).Append(one.Reply).Contains(who, StringComparer.OrdinalIgnoreCase)))
            .Select(s => (s.Item1!, s.Item2));
}
