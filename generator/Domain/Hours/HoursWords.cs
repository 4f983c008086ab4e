using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Showcase.Domain.Hours;

/// <summary>The words a value may be written with: OpenStreetMap's own, and what people write in their place.</summary>
/// <remarks>Looked up in lower case without accents. Sentences of several words are joined by single spaces.</remarks>
internal static class HoursWords
{
    /// <summary>Letters whose reading depends on the language of the words around: « di » is dimanche and Dienstag.</summary>
    public const int Ambiguous = 100;

    [Flags]
    internal enum Tongue { Any = 0, French = 1, German = 2 }

    internal readonly record struct Word(HoursTokenKind Kind, int Value, Tongue Tongue);

    private const string Vocabulary = """
        Weekday 1 mo mon monday mondays lunes lunedi maandag segunda
        Weekday 2 tu tue tues tuesday tuesdays martes martedi dinsdag terca
        Weekday 3 we wed weds wednesday wednesdays miercoles mercoledi woensdag quarta
        Weekday 4 th thu thur thurs thursday thursdays jueves giovedi donderdag quinta
        Weekday 5 fr fri friday fridays viernes venerdi vrijdag sexta
        Weekday 6 sa sat saturday saturdays sabado sabato zaterdag
        Weekday 0 su sun sunday sundays domingo domenica zondag
        Weekday:French 1 lu lun lundi lundis
        Weekday:French 2 ma mardi mardis
        Weekday:French 3 me mer mercredi mercredis
        Weekday:French 4 je jeu jeudi jeudis
        Weekday:French 5 ve ven vendredi vendredis
        Weekday:French 6 sam samedi samedis
        Weekday:French 0 dim dimanche dimanches
        Weekday:German 1 montag montags
        Weekday:German 2 dienstag dienstags die
        Weekday:German 3 mi mittwoch mittwochs
        Weekday:German 4 donnerstag donnerstags
        Weekday:German 5 freitag freitags
        Weekday:German 6 samstag samstags sonnabend
        Weekday:German 0 so sonntag sonntags
        Weekday 100 di do
        Month 1 jan january januari enero gennaio janeiro
        Month 2 feb february februari febrero febbraio fevereiro
        Month 3 mar march maart marzo marco
        Month 4 apr april abril aprile
        Month 5 may mei mayo maggio maio
        Month 6 jun june junio giugno junho
        Month 7 jul july juli julio luglio julho
        Month 8 aug august augustus agosto
        Month 9 sep sept september septiembre setiembre settembre setembro
        Month 10 oct october oktober octubre ottobre outubro
        Month 11 nov november noviembre novembro
        Month 12 dec december diciembre dicembre dezembro
        Month:French 1 janv janvier
        Month:French 2 fev fevr fevrier
        Month:French 3 mars
        Month:French 4 avr avril
        Month 5 mai
        Month:French 6 juin
        Month:French 7 juil juill juillet
        Month:French 8 aout
        Month:French 9 septembre
        Month:French 10 octobre
        Month 11 novembre
        Month:French 12 decembre
        Month:German 1 januar janner
        Month:German 2 februar
        Month:German 3 marz maer maerz
        Month:German 6 juni
        Month:German 10 okt
        Month:German 12 dez dezember
        PublicHoliday 0 ph holiday holidays public_holiday public_holidays|public holiday|public holidays|bank holiday|bank holidays
        PublicHoliday:French 0 ferie feries|jour ferie|jours feries|les jours feries
        PublicHoliday:German 0 feiertag feiertage feiertags feiertagen|gesetzliche feiertage
        SchoolHoliday 0 sh schoolholiday schoolholidays|school holiday|school holidays
        SchoolHoliday:French 0 |vacances scolaires|les vacances scolaires
        SchoolHoliday:German 0 schulferien ferien
        Easter 0 easter|easter sunday
        Easter:French 0 paques|dimanche de paques
        Easter:German 0 ostern ostersonntag
        Week 0 week weeks
        Week:French 0 semaine semaines
        Week:German 0 woche kw
        SunEvent 1 dawn aube
        SunEvent 2 sunrise|lever du soleil
        SunEvent 3 sunset|coucher du soleil
        SunEvent 4 dusk crepuscule
        DaySet 127 daily everyday|every day|all days|7 days a week|7 days/week|7 days week
        DaySet:French 127 quotidien|tous les jours|chaque jour|toute la semaine
        DaySet:German 127 taglich|jeden tag
        DaySet 62 weekday weekdays workday workdays|work day|work days|week days
        DaySet:French 62 |jours ouvres|en semaine
        DaySet:French 126 |jours ouvrables
        DaySet:German 126 werktags werktage
        DaySet 65 weekend weekends week-end week-ends
        DaySet:German 65 wochenende
        Always 0 always|all day|always open
        Clock 0 midnight
        Clock 720 noon midday
        Clock:French 0 minuit
        Clock:French 720 midi
        Clock:German 0 mitternacht
        Clock:German 720 mittag
        Open 0 open opened
        Open:French 0 ouvert ouverte ouverts
        Open:German 0 geoffnet offen
        Closed 0 off closed close|always closed
        Closed:French 0 ferme fermee fermes fermeture
        Closed:German 0 geschlossen ruhetag
        Closed 0 cerrado chiuso gesloten fechado
        Unknown 0 unknown
        Except 0 except|except for|except on
        Except:French 0 sauf hors excepte|sauf le|sauf les|sauf pendant les|hors des|hors les|a l'exception du|a l'exception des
        Except:German 0 ausser|ausser am
        Unknown:French 0 inconnu incertain
        Comment 0 by_appointment on_appointment appointment|by appointment|on appointment|by appointment only
        Comment:French 0 rdv|sur rendez-vous|sur rendez vous|sur rdv|uniquement sur rendez-vous|sur rendez-vous uniquement|uniquement sur rdv
        Comment:German 0 |nach vereinbarung
        Ordinal:French 1 premier premiere premiers premieres
        Ordinal:French 2 deuxieme deuxiemes second seconde
        Ordinal:French 3 troisieme troisiemes
        Ordinal:French 4 quatrieme quatriemes
        Ordinal:French 5 cinquieme
        Ordinal:French -1 dernier derniere derniers dernieres
        DayWord 0 day days
        DayWord:French 0 jour jours
        DayWord:German 0 tag tage
        HourMark 0 h hr hrs hour hours o'clock
        HourMark:French 0 heure heures
        HourMark:German 0 uhr
        Am 0 am
        Pm 0 pm
        Dash 0 to till til until through a as ate до
        Dash:French 0 au jusqu'a jusque|jusqu'a
        Dash:German 0 bis
        Plus 0 late|open end|open_end|til late|till late|until late
        Plus 0 openend
        Comma 0 and e y
        Comma 0 or
        Comma:French 0 et ou
        Comma:German 0 und|und nur|und an|und am
        Skip 0 from the on
        Skip:French 0 de du des le les mois chaque|tous les
        Skip:German 0 von
        """;

    private static readonly FrozenDictionary<string, Word> Known = Read();
    private static readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();
    /// <summary>First words of the sentences above, with the most words that may follow.</summary>
    private static readonly FrozenDictionary<string, int> Starters = Known.Keys
        .Where(k => k.Contains(' '))
        .GroupBy(k => k[..k.IndexOf(' ')], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Max(k => k.Count(c => c == ' ')), StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> StarterLookup = Starters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What each season is in dates (astronomical, northern), for the fault that asks for dates.</summary>
    private static readonly (string Words, string Dates)[] Seasons =
    [
        (" spring printemps primavera fruhling fruehling fruhjahr lente ", "Mar 20-Jun 20"),
        (" summer ete verano estate sommer zomer verao ", "Jun 21-Sep 22"),
        (" autumn fall automne otono autunno herbst herfst outono ", "Sep 23-Dec 20"),
        (" winter hiver invierno inverno ", "Dec 21-Mar 19"),
    ];

    public static bool TryGet(ReadOnlySpan<char> folded, out Word word) => Lookup.TryGetValue(folded, out word);

    /// <summary>How many more words the longest known sentence starting with this one has.</summary>
    public static int MoreWords(ReadOnlySpan<char> folded) => StarterLookup.TryGetValue(folded, out var more) ? more : 0;

    /// <summary>What to write in place of a word that is not known; null when nothing comes near.</summary>
    public static string? Suggestion(string folded)
    {
        if (Seasons.FirstOrDefault(s => s.Words.Contains($" {folded} ", StringComparison.Ordinal)).Dates is { } dates)
            return dates;
        if (folded.Length is < 3 or > 20)
            return null;
        var near = Known.Where(k => Math.Abs(k.Key.Length - folded.Length) <= 1 && k.Key.Length > 2 && Notation(k.Value) is not null)
            .Select(k => (Text: Notation(k.Value), Distance: Distance(k.Key, folded)))
            .Where(k => k.Distance <= (folded.Length < 5 ? 1 : 2))
            .OrderBy(k => k.Distance).ThenBy(k => k.Text, StringComparer.Ordinal)
            .FirstOrDefault();
        return near.Text;
    }

    /// <summary>How OpenStreetMap writes what a word means.</summary>
    public static string? Notation(Word word) => word.Kind switch
    {
        HoursTokenKind.Weekday when word.Value < 7 => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames[word.Value][..2],
        HoursTokenKind.Month => CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[word.Value - 1],
        HoursTokenKind.PublicHoliday => "PH",
        HoursTokenKind.SchoolHoliday => "SH",
        HoursTokenKind.Easter => "easter",
        HoursTokenKind.Week => "week",
        HoursTokenKind.Open => "open",
        HoursTokenKind.Closed => "off",
        HoursTokenKind.Unknown => "unknown",
        HoursTokenKind.DaySet => word.Value switch { 62 => "Mo-Fr", 126 => "Mo-Sa", 65 => "Sa,Su", _ => "Mo-Su" },
        _ => null,
    };

    /// <summary>Lower case, accents off, typographic apostrophes plain. Writes at most <paramref name="into"/>'s length.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (length == into.Length)
                return length;
            into[length++] = c < 0x80 ? char.ToLowerInvariant(c) : FoldOne(c);
        }
        return length;
    }

    private static char FoldOne(char c)
    {
        if (c is '’' or '‘' or 'ʼ')
            return '\'';
        if (char.IsSurrogate(c))
            return c;
        var plain = char.ToLowerInvariant(c).ToString().Normalize(NormalizationForm.FormD);
        return plain[0];
    }

    private static FrozenDictionary<string, Word> Read()
    {
        var words = new Dictionary<string, Word>(StringComparer.Ordinal);
        foreach (var line in Vocabulary.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(' ', 3);
            var kind = parts[0].Split(':');
            var word = new Word(Enum.Parse<HoursTokenKind>(kind[0]), int.Parse(parts[1], CultureInfo.InvariantCulture),
                kind.Length > 1 ? Enum.Parse<Tongue>(kind[1]) : Tongue.Any);
            var sentences = parts[2].Split('|');
            foreach (var single in sentences[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(sentences[1..]))
                words[single] = word;
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // Levenshtein with neighbours swapped counted once; both words are at most some twenty letters.
    private static int Distance(string a, string b)
    {
        var costs = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    costs[i, j] = i + j;
                    continue;
                }
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                costs[i, j] = Math.Min(Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1, costs[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
            }
        }
        return costs[a.Length, b.Length];
    }
}
