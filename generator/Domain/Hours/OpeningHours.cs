using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Showcase.Domain.Hours;

/// <summary>When a workshop is open: a value of OpenStreetMap's <c>opening_hours</c>, read.</summary>
internal sealed class OpeningHours
{
    /// <summary>More than any sign on a door holds; OpenStreetMap itself stops at 255.</summary>
    public const int MaxLength = 1000;

    /// <summary>Days that one <see cref="Evaluate"/> looks at, at most: about a hundred years.</summary>
    public const int MaxDays = 36_600;

    private OpeningHours(List<HoursRule> rules)
    {
        Rules = rules;
        UsesSchoolHolidays = Says(HoursDayKind.SchoolHoliday);
        SaysPublicHolidays = Says(HoursDayKind.PublicHoliday);
        bool Says(HoursDayKind kind) => rules.Exists(r => r.Days.Concat(r.AlsoDays).Any(d => d.Kind == kind));
    }

    internal IReadOnlyList<HoursRule> Rules { get; }

    /// <summary>The dates of school holidays are not known: days of the usual times that they may change evaluate to unknown (<see cref="Diagnostics.Rules.HoursSchoolHolidays"/>).</summary>
    public bool UsesSchoolHolidays { get; }

    /// <summary>Some rule is about public holidays; otherwise they are days like others, as far as the artisan says.</summary>
    public bool SaysPublicHolidays { get; }

    public static bool TryParse(string text, [NotNullWhen(true)] out OpeningHours? hours, [NotNullWhen(false)] out HoursProblem? problem)
    {
        hours = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            problem = new HoursProblem(Diagnostics.Rules.HoursEmpty, 0, text?.Length ?? 0);
            return false;
        }
        if (text.Length > MaxLength)
        {
            problem = new HoursProblem(Diagnostics.Rules.HoursTooLong, 0, text.Length,
                text.Length.ToString(CultureInfo.InvariantCulture), MaxLength.ToString(CultureInfo.InvariantCulture));
            return false;
        }
        var lexer = new HoursLexer(text);
        if (lexer.Read() is not { } tokens)
        {
            problem = lexer.Problem!;
            return false;
        }
        var parser = new HoursParser(text, tokens);
        var rules = parser.Read();
        problem = parser.Problem;
        if (problem is not null)
            return false;
        hours = new OpeningHours(rules!);
        return true;
    }

    /// <summary>Open and unknown spans between two moments of local wall time, in order, merged; a DST night is a night like another on the wall.</summary>
    /// <param name="sun">Where the sun is looked up for "sunrise" and its kin; null: the sun rises at six and sets at six.</param>
    /// <remarks>Looks at <see cref="MaxDays"/> days at most: what lies beyond is left out.</remarks>
    public IReadOnlyList<HoursSpan> Evaluate(DateTime fromLocal, DateTime toLocal, HolidayCalendar holidays, SunClock? sun = null) =>
        new HoursEvaluation(this, holidays, sun).Between(fromLocal, toLocal);

    /// <summary>Rows to show; see <see cref="WeekTable"/>.</summary>
    public WeekTable Table() => new WeekTableBuilder(Rules).Build();

    /// <summary>What schema.org's <c>openingHoursSpecification</c> can say of the days <paramref name="from"/> to <paramref name="through"/>.</summary>
    public IReadOnlyList<OpeningHoursSpecification> Specifications(DateOnly from, DateOnly through, HolidayCalendar holidays) =>
        new SpecificationBuilder(this, holidays).Build(from, through);
}
