namespace Showcase.Tests;

/// <summary>Files of expected text. With <c>SHOWCASE_UPDATE_GOLDEN=1</c> they are written instead of compared: look at the difference before committing it.</summary>
internal static class Golden
{
    public static bool Updating => Environment.GetEnvironmentVariable("SHOWCASE_UPDATE_GOLDEN") == "1";

    /// <param name="path">From the root of the repository.</param>
    public static void Equal(string path, string actual)
    {
        var full = Path.Combine(TinySite.Repository, path);
        if (Updating)
            File.WriteAllText(full, actual);
        else
            Assert.True(actual == File.ReadAllText(full), $"{path} is not what the program writes now; SHOWCASE_UPDATE_GOLDEN=1 rewrites it.\n{actual}");
    }
}
