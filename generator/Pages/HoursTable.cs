using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>Opening hours as a table in the page's language.</summary>
internal static class HoursTable
{
    public static (IReadOnlyList<HoursRowView> Rows, string? Text) Of(string? hours, Edition edition) => ([], hours);
}
