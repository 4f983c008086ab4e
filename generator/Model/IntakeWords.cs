using System.Text;
using Showcase.Content;
using Showcase.Diagnostics;

namespace Showcase.Model;

/// <summary>The sentences of <c>Data/intake.yaml</c>, said by the service and by the site's own form: the service speaks also where a theme is missing or replaced.</summary>
internal static class IntakeWords
{
    private static readonly Lazy<Dictionary<string, Bilingual>> Words = new(Read);

    public static IEnumerable<string> Keys => Words.Value.Keys;

    public static string Say(string key, string language, params object[] values) =>
        values.Length == 0 ? Words.Value[key].In(language) : string.Format(Bilingual.CultureOf(language), Words.Value[key].In(language), values);

    private static Dictionary<string, Bilingual> Read()
    {
        using var stream = typeof(IntakeWords).Assembly.GetManifestResourceStream("intake.yaml")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return DataYaml.Read(reader).AsMapping().Entries.ToDictionary(e => e.Key,
            e => new Bilingual(e.Value.AsMapping().Find("fr")!.AsText(), e.Value.AsMapping().Find("en")!.AsText()), StringComparer.Ordinal);
    }
}
