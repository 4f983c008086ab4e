using System.Text;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Model;

namespace Showcase.Intake;

/// <summary>What moderators want to know at breakfast: what is new, what has aged, what broke.</summary>
/// <param name="Waiting">Proposals that are not merged, by their titles.</param>
/// <param name="Aged">Vitrines that nobody has confirmed for long.</param>
/// <param name="Broken">Addresses that lead nowhere, after the vitrine they stand on.</param>
internal sealed record MorningLetter(IReadOnlyList<string> Waiting, IReadOnlyList<Artisan> Aged, IReadOnlyList<string> Broken)
{
    /// <summary>Lines of each part: a letter is read to its end.</summary>
    private const int Most = 50;

    public bool IsEmpty => Waiting.Count + Aged.Count + Broken.Count == 0;

    public string Subject(string language, string site) => IntakeWords.Say("morning_subject", language, site, Waiting.Count, Aged.Count, Broken.Count);

    public string Text(string language)
    {
        var text = new StringBuilder();
        Part("morning_new", Waiting);
        Part("morning_aged", [.. Aged.Select(a => $"{a.Name} ({Freshness.DateOf(a)!.Value.ToString("d MMMM yyyy", Bilingual.CultureOf(language))})")]);
        Part("morning_broken", Broken);
        return text.ToString();

        void Part(string head, IReadOnlyList<string> lines)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(IntakeWords.Say(head, language, lines.Count)).Append('\n');
            foreach (var line in lines.Take(Most))
                text.Append("- ").Append(Diagnostics.MessageTemplate.Printable(line)).Append('\n');
            if (lines.Count > Most)
                text.Append("- …\n");
        }
    }

    /// <summary>Titles of the proposals that a repository holds and its main branch does not: those of the form, and those of the CMS.</summary>
    /// <returns>Nothing where the content is in no repository.</returns>
    public static async Task<IReadOnlyList<string>> WaitingAsync(string content, CancellationToken cancel)
    {
        try
        {
            var said = await new GitProgram(content).RunAsync(
                ["for-each-ref", "--no-merged=HEAD", "--sort=committerdate", "--format=%(subject)", .. from root in (string[])["refs/heads", "refs/remotes/*"] from branch in (string[])["proposal", "cms"] select $"{root}/{branch}/**"], cancel).ConfigureAwait(false);
            return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        }
        catch (GitException)
        {
            return [];
        }
    }
}
