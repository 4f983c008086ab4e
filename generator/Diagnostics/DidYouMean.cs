namespace Showcase.Diagnostics;

internal static class DidYouMean
{
    public static string? Closest(string text, IEnumerable<string> candidates) => candidates.FirstOrDefault(c => c == text);
}
