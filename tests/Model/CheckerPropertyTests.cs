using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Showcase.Model;

namespace Showcase.Tests.Model;

public class CheckerPropertyTests
{
    private static readonly string[] Keys = [.. ContentModel.All.SelectMany(m => m.Fields).Select(f => f.Key), "lat", "lon", "location", "postcode", "town", "file", "alt", "focus", "x", "address", "handle", "consent", "partners", "nonsense"];
    private static readonly string[] Scalars = ["", "~", "x", "29000", "Quimper", "potier", "-1", "1e999", "NaN", "true", "2026-02-30", "2026-12-05 10:00", "tour.jpg", "../x.jpg", "a@b.fr", "https://example.org", "https://", "http://[", "all", "\"\\u0000\"", "'é\u0301'", "Mo-Fr", "Mo 25:00", "02 61 91 00 01", "@x@y.example", "\"" + new string('9', 400) + "\"", "\"\\ud83d\\ude00\""];

    [Fact]
    public void The_validator_never_throws_whatever_the_yaml() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        using var site = new TinySite();
        var collection = random.Next(4) switch { 0 => "artisans/a/index.md", 1 => "events/a.md", 2 => "networks/a.md", _ => "pages/a.md" };
        site.Write($"content/{collection}", Encoding.UTF8.GetBytes($"---\n{Mapping(random, 0)}---\nCorps\n"));
        site.Write("content/artisans/atelier-kerbriand/index.en.md", Encoding.UTF8.GetBytes($"---\n{Mapping(random, 0)}---\n"));
        site.Write("site/showcase.yaml", Encoding.UTF8.GetBytes(random.Next(2) == 0 ? Mapping(random, 0) : $"name: {Value(random, 1)}\nurl: {Value(random, 1)}\nlanguages: {Value(random, 1)}\ntrades: {Value(random, 1)}\nimages: {Value(random, 1)}\nvariables: {Value(random, 1)}\n"));
        site.Read();
        return site.Report("fr").Length >= 0;
    }).QuickCheckThrowOnFailure();

    private static string Mapping(Random random, int depth) => string.Concat(
        Keys.OrderBy(_ => random.Next()).Take(random.Next(12)).Select(k => $"{k}: {Value(random, depth + 1)}\n"));

    // Flow style, so that any value fits on one line.
    private static string Value(Random random, int depth) => random.Next(depth > 4 ? 1 : 4) switch
    {
        1 => "[" + string.Join(", ", Enumerable.Range(0, random.Next(5)).Select(_ => Flow(Value(random, depth + 1)))) + "]",
        2 => "{ " + string.Join(", ", Keys.OrderBy(_ => random.Next()).Take(random.Next(5)).Select(k => $"{k}: {Flow(Value(random, depth + 1))}")) + " }",
        _ => Scalars[random.Next(Scalars.Length)],
    };

    private static string Flow(string value) => value.Length == 0 ? "''" : value;
}
