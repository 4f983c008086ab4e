using System.Globalization;
using System.Text.Json;

namespace Showcase.Tests.Security;

/// <summary>A content file, one field a line, each with the hostile text or, once that was refused, with a harmless one.</summary>
internal sealed class HostileEntry
{
    private readonly List<(string Hostile, string Mild, bool Softened)> _lines = [];
    private (string Hostile, bool Softened) _body;

    private HostileEntry(string path, string body) => (Path, _body) = (path, (body, false));

    public string Path { get; }

    public bool Photo { get; private init; }

    /// <summary>How many fields still hold the text.</summary>
    public int Hostile => _lines.Count(l => !l.Softened && l.Hostile != l.Mild) + (_body.Softened ? 0 : 1);

    public string Text => $"---\n{string.Join('\n', _lines.Select(l => l.Softened ? l.Mild : l.Hostile))}\n---\n{(_body.Softened ? "Bonjour." : _body.Hostile)}\n";

    /// <summary>Takes the hostile text out of the line with a fault.</summary>
    /// <returns>False when there is none: the fault has another reason.</returns>
    public bool Soften(int line)
    {
        var at = line - 2;
        if (at >= _lines.Count)
        {
            var was = _body.Softened;
            _body = _body with { Softened = true };
            return !was;
        }
        if (at < 0 || _lines[at].Softened || _lines[at].Hostile == _lines[at].Mild)
            return false;
        _lines[at] = _lines[at] with { Softened = true };
        return true;
    }

    public static HostileEntry Artisan(int number, string text) => new HostileEntry(string.Create(CultureInfo.InvariantCulture, $"content/artisans/a-{number:0000}/index.md"), text) { Photo = true }
        .Line($"name: {Quote(text, 80)}", $"name: Atelier {number}")
        .Fixed("trade: potier")
        .Line($"people: [{{ name: {Quote(text, 80)}, role: {Quote(text, 80)} }}]")
        .Line($"summary: {Quote(text, 160)}", "summary: Une vitrine.")
        .Line($"address: {{ street: {Quote(text, 120)}, postcode: \"29000\", town: Quimper }}", "address: { postcode: \"29000\", town: Quimper }")
        .Line($"skills: [{Quote(text, 60)}]")
        .Line($"photos: [{{ file: photo.jpg, alt: {Quote(text, 250)}, caption: {Quote(text, 200)} }}]", "photos: [{ file: photo.jpg, alt: Un bol }]")
        .Fixed("contact:")
        .Line($"  website: {Quote(text, 400)}", "  website: https://example.org")
        .Line($"  phone: {Quote(text, 40)}", "  phone: \"02 61 91 00 01\"")
        .Line($"  email: {Quote(text, 80)}", "  email: bonjour@example.org")
        .Line($"social: [{Quote(text, 400)}]")
        .Line($"hours: {Quote(text, 200)}")
        .Line($"works_with: [{Quote(text, 60)}]")
        .Line($"aliases: [{Quote(text, 60)}]");

    public static HostileEntry Network(int number, string text) => new HostileEntry(string.Create(CultureInfo.InvariantCulture, $"content/networks/n-{number:0000}.md"), text)
        .Line($"name: {Quote(text, 80)}", $"name: Réseau {number}")
        .Fixed("kind: association")
        .Line($"summary: {Quote(text, 160)}", "summary: Un réseau.")
        .Line($"social: [{Quote(text, 400)}]");

    public static HostileEntry Event(int number, string text) => new HostileEntry(string.Create(CultureInfo.InvariantCulture, $"content/events/e-{number:0000}.md"), text)
        .Line($"name: {Quote(text, 80)}", $"name: Fête {number}")
        .Line($"summary: {Quote(text, 160)}", "summary: Une fête.")
        .Fixed("start: 2026-12-05")
        .Line($"place: {Quote(text, 120)}", "place: Halles")
        .Fixed("address: { postcode: \"29000\", town: Quimper }")
        .Line($"price: {Quote(text, 60)}")
        .Line($"website: {Quote(text, 400)}")
        .Line($"rrule: {Quote(text, 200)}");

    public static HostileEntry Page(int number, string text) => new HostileEntry(string.Create(CultureInfo.InvariantCulture, $"content/pages/p-{number:0000}.md"), text)
        .Line($"title: {Quote(text, 80)}", $"title: Page {number}")
        .Line($"summary: {Quote(text, 160)}");

    /// <param name="mild">What stands there once the text was refused; nothing when the field may be left out.</param>
    private HostileEntry Line(string hostile, string mild = "")
    {
        _lines.Add((hostile, mild, false));
        return this;
    }

    private HostileEntry Fixed(string text) => Line(text, text);

    // JSON's double quotes are YAML's, with every odd character escaped.
    private static string Quote(string text, int length) =>
        JsonSerializer.Serialize(text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)]);
}
