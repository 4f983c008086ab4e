using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Domain.Hours;

namespace Showcase.Model;

/// <summary>One value each.</summary>
internal sealed partial class Checker
{
    private object? CheckScalar(ScalarNode node, Field field, FieldKind kind)
    {
        var text = OneLine(node.Text);
        return kind switch
        {
            FieldKind.Text(var max) => CheckLength(text, max, node, field),
            FieldKind.Town => CheckLength(text, 80, node, field),
            FieldKind.Phone => CheckLength(text, 40, node, field),
            FieldKind.Choice(var among) => among.Find(text) is not null ? text
                : Refuse(Rules.NotAChoice, node.Source, text, field.Key, among.Closest(text) ?? "", string.Join(", ", among.Terms.Select(t => t.Id))),
            FieldKind.TradeId => CheckTrade(text, node),
            FieldKind.Reference(var to) => CheckReference(text, to, node, field),
            FieldKind.SlugName => Slug.TryParse(text, out var slug) ? slug : Refuse(Rules.NotSlug, node.Source, text, Slug.From(text)?.Value ?? ""),
            FieldKind.Postcode => text.Length == 5 && text.All(char.IsAsciiDigit) ? text : Refuse(Rules.PostcodeShape, node.Source, text),
            FieldKind.Email => WebText.IsEmail(text) ? text : Refuse(Rules.EmailShape, node.Source, text),
            FieldKind.Url => WebText.TryParsePublicUrl(text, out var url, out var better) ? url : Refuse(Rules.UrlShape, node.Source, text, better),
            FieldKind.SiteUrl => WebText.TryParseSiteUrl(text, out var site) ? site : Refuse(Rules.SiteAddress, node.Source, text),
            FieldKind.Date(var pastOnly) => CheckDate(text, pastOnly, node, field),
            FieldKind.Moment => DateText.TryParseMoment(text, out var moment) ? moment : Refuse(Rules.DateShape, node.Source, text, DateText.Guess(text), "14:00"),
            FieldKind.Year(var first) => CheckYear(text, first, node),
            FieldKind.Number number => CheckNumber(text, number, node, field),
            FieldKind.Flag => text is "true" or "false" ? text == "true" : Refuse(Rules.FlagShape, node.Source, text),
            FieldKind.SiretNumber => Siret.TryParse(text, out var siret, out _) ? siret : Refuse(Rules.SiretShape, node.Source, text),
            FieldKind.OpeningHours => CheckHours(node),
            FieldKind.PhotoFile => CheckPhoto(node),
            FieldKind.LanguageCode => LanguageShape().IsMatch(text) ? text : Refuse(Rules.LanguageShape, node.Source, text),
            FieldKind.TimeZone => CheckTimeZone(text, node),
            _ => throw new InvalidOperationException($"No way to check {kind}."),
        };
    }

    /// <summary>White space at the ends goes; a run within counts as one space (a no-break space stays what it is).</summary>
    private static string OneLine(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.AsSpan().ContainsAny('\n', '\t') && !trimmed.Contains("  ", StringComparison.Ordinal))
            return trimmed;
        var result = new StringBuilder(trimmed.Length);
        foreach (var c in trimmed)
        {
            var space = c is ' ' or '\n' or '\t';
            if (!space || result[^1] != ' ')
                result.Append(space ? ' ' : c);
        }
        return result.ToString();
    }

    private string? CheckLength(string text, int max, ScalarNode node, Field field)
    {
        if (text.Length <= max)
            return text;
        // What a reader counts: an emoji or a letter with its accents is one.
        var length = new StringInfo(text).LengthInTextElements;
        if (length <= max && text.Length <= max * 8)
            return text;
        _faults.Add(Rules.TextTooLong, node.Source, field.Key, Number(length), Number(max), field.Key == "summary" ? "1" : "");
        return null;
    }

    private object? CheckTrade(string text, ScalarNode node)
    {
        if (around.Trades is not { } trades)
            return text;
        if (trades.Find(text) is { } trade)
            return trade;
        return trades.IsHidden(text)
            ? Refuse(Rules.TradeHidden, node.Source, text)
            : Refuse(Rules.UnknownTrade, node.Source, text, trades.Guess(text));
    }

    private object? CheckReference(string text, Collection to, ScalarNode node, Field field)
    {
        if (!Slug.TryParse(text, out var slug) || !around.Slugs[(int)to].Contains(text))
            return Refuse(Rules.UnknownReference, node.Source, text, ContentLayout.FolderOf(to), around.GuessSlug(text, to));
        return file is not null && file.Collection == to && file.Slug == slug ? Refuse(Rules.SelfReference, node.Source, field.Key) : slug;
    }

    private object? CheckDate(string text, bool pastOnly, ScalarNode node, Field field)
    {
        if (!DateText.TryParseDay(text, out var day))
            return Refuse(Rules.DateShape, node.Source, text, DateText.Guess(text));
        return pastOnly && day > around.Today ? Refuse(Rules.DateInFuture, node.Source, field.Key, text) : day;
    }

    private object? CheckYear(string text, int first, ScalarNode node) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= first && year <= around.Today.Year
            ? year
            : Refuse(Rules.YearRange, node.Source, text, Number(first), Number(around.Today.Year));

    private object? CheckNumber(string text, FieldKind.Number kind, ScalarNode node, Field field)
    {
        const NumberStyles decimals = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text.Length > 30 || !double.TryParse(text, kind.Whole ? NumberStyles.AllowLeadingSign : decimals, CultureInfo.InvariantCulture, out var number))
        {
            var withPoint = text.Replace(',', '.');
            return Refuse(Rules.NumberShape, node.Source, text, withPoint != text && double.TryParse(withPoint, decimals, CultureInfo.InvariantCulture, out _) ? withPoint : "");
        }
        return number >= kind.Min && number <= kind.Max ? number : Refuse(Rules.NumberRange, node.Source, field.Key, text, Number(kind.Min), Number(kind.Max));
    }

    private Located<string>? CheckHours(ScalarNode node)
    {
        var text = node.Text.Trim();
        // Many workshops keep the same hours: those that caused no word are not read again.
        if (around.PlainHours.ContainsKey(text))
            return new Located<string>(text, node.Source);
        if (OpeningHours.TryParse(text, out var hours, out var problem))
        {
            if (!hours.UsesSchoolHolidays)
                around.PlainHours.TryAdd(text, true);
            else
                _faults.Add(Rules.HoursSchoolHolidays, node.Source);
            return new Located<string>(text, node.Source);
        }
        var fault = problem.At(node.At(node.Text.Length - node.Text.TrimStart().Length));
        _faults.Add(fault.Rule, fault.Location, fault.Arguments);
        // A warning says that the site shows the hours as written and computes nothing from them.
        return fault.Severity == Severity.Warning ? new Located<string>(text, node.Source) : null;
    }

    private object? CheckPhoto(ScalarNode node)
    {
        var name = node.Text;
        if (!PhotoFormats.IsSafeName(name))
            return Refuse(Rules.PhotoNameUnsafe, node.Source, name);
        if (!PhotoFormats.HasPhotoExtension(name))
            return Refuse(Rules.PhotoFormat, node.Source, name);
        // A file that came from a Mac may spell its accents in two characters.
        var onDisk = file!.PhotoFiles.FirstOrDefault(f => f == name || SoundText.Of(f).Normalize() == name);
        if (onDisk is null)
            return Refuse(Rules.PhotoMissing, node.Source, name, file.PhotoFiles.FirstOrDefault(f => f.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? DidYouMean.Closest(name, file.PhotoFiles) ?? "");
        var photo = new PhotoOnDisk(onDisk, Path.Combine(Path.GetDirectoryName(file.FullPath)!, onDisk));
        if (!IsTranslation)
            around.PhotoMentions.Enqueue(new PhotoMention(photo.Path, node.Source));
        return photo;
    }

    private object? CheckTimeZone(string text, ScalarNode node)
    {
        if (text.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(text, out _))
            return text;
        return Refuse(Rules.TimeZoneUnknown, node.Source, text, DidYouMean.Closest(text, TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id)) ?? "");
    }

    [GeneratedRegex(@"^[a-z]{2,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageShape();
}
