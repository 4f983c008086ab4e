namespace Showcase.Domain.Hours;

/// <summary>What the words between quotes in a value mean, where it matters.</summary>
internal static class HoursComment
{
    private static readonly string[] Appointment = ["rendez-vous", "rendez vous", "rdv", "appointment"];

    public static bool AsksForAppointment(string comment) =>
        Array.Exists(Appointment, word => comment.Contains(word, StringComparison.OrdinalIgnoreCase));
}
