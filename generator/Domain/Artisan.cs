using System.Text;
using Showcase.Diagnostics;

namespace Showcase.Domain;

/// <summary>One vitrine, as its file says it. The folder's name is its slug and its identity for ever.</summary>
/// <remarks>
/// What decides which pages there are, in which order and beside whom, and who is found by which answer of a search, stands here. The rest is <see cref="Shown"/> and decides about nothing,
/// so that a vitrine that says something else changes only those pages and files that read it.
/// </remarks>
internal sealed record Artisan
{
    public required Slug Slug { get; init; }
    public required SourceLocation Source { get; init; }
    public required string Name { get; init; }
    public required Trade Trade { get; init; }
    public IReadOnlyList<Trade> OtherTrades { get; init; } = [];
    public required Address Address { get; init; }
    public IReadOnlyList<Photo> Photos { get; init; } = [];
    public IReadOnlyList<SocialAccount> Social { get; init; } = [];
    public IReadOnlyList<Located<Slug>> WorksWith { get; init; } = [];
    public IReadOnlyList<Located<Slug>> MemberOf { get; init; } = [];
    public IReadOnlyList<string> Labels { get; init; } = [];
    /// <summary>ISO 639 codes, spoken in the workshop.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];
    public IReadOnlyList<string> Access { get; init; } = [];
    public IReadOnlyList<string> Payment { get; init; } = [];
    public Republish Republish { get; init; } = Republish.Default;
    /// <summary>Null for this site's own.</summary>
    public Origin? Origin { get; init; }
    /// <summary>When someone last checked that all this is still true.</summary>
    public DateOnly? Verified { get; init; }
    /// <summary>When the vitrine first appeared; feeds and "new" lists use it.</summary>
    public DateOnly? Added { get; init; }
    /// <summary>By the date of the build: see <see cref="Freshness"/>.</summary>
    public Staleness Staleness { get; init; }
    public bool Draft { get; init; }
    /// <summary>Slugs this folder had before; each leaves a redirect.</summary>
    public IReadOnlyList<Located<Slug>> Aliases { get; init; } = [];

    /// <summary>Where <see cref="Shown"/> is taken from: at hand, or read when it is first asked for.</summary>
    public required Lazy<ArtisanContent> ShownSource { get; init; }

    /// <summary>Whoever asks is noted by <see cref="ContentReads"/>.</summary>
    public ArtisanContent Shown
    {
        get
        {
            ContentReads.Note(Slug);
            return ShownSource.Value;
        }
        init => ShownSource = new(value);
    }

    public string Summary { get => Shown.Summary; init => Shown = Shown with { Summary = value }; }

    public IReadOnlyList<Person> People { get => Shown.People; init => Shown = Shown with { People = value }; }

    public Contact Contact { get => Shown.Contact; init => Shown = Shown with { Contact = value }; }

    public Siret? Siret { get => Shown.Siret; init => Shown = Shown with { Siret = value }; }

    /// <inheritdoc cref="ArtisanContent.Since"/>
    public int? Since { get => Shown.Since; init => Shown = Shown with { Since = value }; }

    public IReadOnlyList<string> Skills { get => Shown.Skills; init => Shown = Shown with { Skills = value }; }

    /// <inheritdoc cref="ArtisanContent.Hours"/>
    public Located<string>? Hours { get => Shown.Hours; init => Shown = Shown with { Hours = value }; }

    public MarkdownText Body { get => Shown.Body; init => Shown = Shown with { Body = value }; }

    /// <inheritdoc cref="ArtisanContent.Translations"/>
    public IReadOnlyDictionary<string, ArtisanTranslation> Translations { get => Shown.Translations; init => Shown = Shown with { Translations = value }; }
}

/// <summary>What a vitrine says and no list is made by.</summary>
internal sealed record ArtisanContent
{
    public required string Summary { get; init; }
    public IReadOnlyList<Person> People { get; init; } = [];
    public Contact Contact { get; init; } = Contact.None;
    public Siret? Siret { get; init; }
    /// <summary>Year the workshop opened.</summary>
    public int? Since { get; init; }
    public IReadOnlyList<string> Skills { get; init; } = [];
    /// <summary>OpenStreetMap <c>opening_hours</c>, as written.</summary>
    public Located<string>? Hours { get; init; }
    public required MarkdownText Body { get; init; }
    /// <summary>Language → what that language says otherwise (<c>index.en.md</c>).</summary>
    public IReadOnlyDictionary<string, ArtisanTranslation> Translations { get; init; } = new Dictionary<string, ArtisanTranslation>();
}

/// <summary>What <c>index.&lt;language&gt;.md</c> may say otherwise; null or empty means "as in the original".</summary>
internal sealed record ArtisanTranslation(string? Summary, IReadOnlyList<string> Skills, IReadOnlyDictionary<string, PhotoText> Photos, MarkdownText? Body);

internal sealed record PhotoText(string Alt, string? Caption);

internal sealed record Person(string Name, string? Role);

internal sealed record Contact(PhoneNumber? Phone, string? Email, Uri? Website)
{
    public static Contact None { get; } = new(null, null, null);
}

/// <param name="File">Name of a file in the entry's folder.</param>
/// <param name="Path">Full path on disk.</param>
/// <param name="Focus">The part to keep in view when cropped, 0…1 from the top left; null means the middle.</param>
internal sealed record Photo(string File, string Path, SourceLocation Source, string Alt, string? Caption, FocalPoint? Focus);

internal readonly record struct FocalPoint(double X, double Y);

/// <summary>Who may publish this entry elsewhere, and under which licence.</summary>
/// <param name="Licence">An SPDX-like id: <c>etalab-2.0</c>, <c>cc-by-4.0</c>…</param>
/// <param name="Partners">Ids of the networks or sites allowed; empty with <paramref name="Everyone"/> false means nobody.</param>
/// <param name="Elsewhere">How search engines find copies: <c>canonical</c> (they are told of the original) or <c>noindex</c> (they are asked to leave the copy); null: as each republisher's network has it.</param>
internal sealed record Republish(string Licence, bool Everyone, IReadOnlyList<string> Partners, string? Elsewhere = null)
{
    public static Republish Default { get; } = new("etalab-2.0", true, []);
}

/// <summary>A value and where it was written.</summary>
internal readonly record struct Located<T>(T Value, SourceLocation Source);

/// <summary>Markdown as written, held as UTF-8: in half the room, and there are a hundred thousand of them.</summary>
/// <param name="utf8">Valid, and nobody else's from now on.</param>
/// <param name="source">Where its first character stands.</param>
internal sealed class MarkdownText(byte[] utf8, SourceLocation source)
{
    /// <param name="text">Well-formed UTF-16, as files and checked records give it.</param>
    public MarkdownText(string text, SourceLocation source)
        : this(Encoding.UTF8.GetBytes(text), source)
    {
    }

    public ReadOnlySpan<byte> AsUtf8() => utf8;

    /// <summary>Made anew each time it is asked for.</summary>
    public string Text => Encoding.UTF8.GetString(utf8);

    public bool IsEmpty => utf8.Length == 0;

    public SourceLocation Source => source;

    /// <summary>Address of the site that addresses from the root belong to, without a slash at its end; null: this one.</summary>
    public string? Root { get; init; }
}
