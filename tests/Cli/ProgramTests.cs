using System.Text.Json;

namespace Showcase.Tests.Cli;

/// <summary>The program itself, as a process: exit codes and what is printed where.</summary>
public class ProgramTests
{
    private static Task<(int Code, string Out, string Err)> RunAsync(TinySite site, params string[] arguments) => ProgramRun.RunAsync(ProgramRun.In(site.Folder, arguments));

    private static TinySite Bad() => new(Walk.Entries.Artisan("atelier-kerbriand", trade: "potié"));

    [Fact]
    public async Task A_good_site_is_built_and_the_code_is_0()
    {
        using var site = new TinySite();
        var (code, output, error) = await RunAsync(site);
        Assert.True(code == 0, error);
        Assert.Contains("Le site est dans dist.", output, StringComparison.Ordinal);
        Assert.Equal("", error);
        Assert.Contains("index.html", site.DistPaths());
        (code, output, _) = await RunAsync(site, "build", "--lang", "en");
        Assert.Equal(0, code);
        Assert.Contains("· 0 written, 0 removed", output, StringComparison.Ordinal);
        (code, _, _) = await RunAsync(site, "check");
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task A_faulty_site_is_told_and_the_code_is_1()
    {
        using var site = Bad();
        var (code, output, error) = await RunAsync(site);
        Assert.Equal(1, code);
        Assert.Contains("content/artisans/atelier-kerbriand/index.md:3:8: error SC0", error, StringComparison.Ordinal);
        Assert.Contains("Rien n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("SC0", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Dist));
    }

    [Fact]
    public async Task Check_prints_for_people_for_programs_and_for_forges()
    {
        using var site = Bad();
        var (code, output, _) = await RunAsync(site, "check", "--lang", "en");
        Assert.Equal(1, code);
        Assert.Contains("  fix: did you mean 'potier'?", output, StringComparison.Ordinal);
        Assert.Contains("1 error", output, StringComparison.Ordinal);

        (code, output, _) = await RunAsync(site, "check", "--format", "json", "--lang", "en");
        Assert.Equal(1, code);
        using (var json = JsonDocument.Parse(output))
        {
            var fault = Assert.Single(json.RootElement.EnumerateArray());
            Assert.Equal((3, 8, "error"), (fault.GetProperty("line").GetInt32(), fault.GetProperty("column").GetInt32(), fault.GetProperty("severity").GetString()));
        }

        (code, output, _) = await RunAsync(site, "check", "--format", "github");
        Assert.Equal(1, code);
        Assert.StartsWith("::error file=content/artisans/atelier-kerbriand/index.md,line=3,col=8,title=SC0", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_and_the_machine_answer_with_2()
    {
        using var site = new TinySite();
        var (code, _, error) = await RunAsync(site, "--nonsense");
        Assert.Equal(2, code);
        Assert.Contains("--nonsense", error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync(site, "check", "--format", "xml")).Code);
        Assert.Equal(2, (await RunAsync(site, "--base-url", "ftp://x.example/")).Code);
        File.WriteAllText(site.PathOf("dist"), "a file where the folder should be");
        (code, _, error) = await RunAsync(site, "--lang", "en");
        Assert.Equal(2, code);
        Assert.Contains("dist", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_site_is_said_plainly()
    {
        using var site = new TinySite();
        var (code, _, error) = await RunAsync(site, "--site", "nulle-part", "--lang", "en");
        Assert.Equal(1, code);
        Assert.Contains("nulle-part/showcase.yaml: error SC0002: there is no settings file here", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_output_folder_is_never_one_that_holds_the_sources()
    {
        using var site = new TinySite();
        foreach (var folder in (string[])[".", "content", "site", "content/artisans"])
        {
            var (code, _, error) = await RunAsync(site, "--output", folder, "--lang", "en");
            Assert.True(code == 2, $"{folder}: {code} {error}");
        }
        Assert.True(File.Exists(site.PathOf("content/artisans/atelier-kerbriand/index.md")));
    }

    [Fact]
    public async Task A_new_profile_asks_to_be_filled_in_and_is_never_overwritten()
    {
        using var site = new TinySite();
        var (code, output, _) = await RunAsync(site, "new", "artisan", "Les Éclats d’Anaïs");
        Assert.Equal(0, code);
        Assert.Contains("content/artisans/les-eclats-d-anais/index.md", output, StringComparison.Ordinal);
        Assert.True(File.Exists(site.PathOf("content/artisans/les-eclats-d-anais/index.md")));
        Assert.Equal(1, (await RunAsync(site, "new", "artisan", "Les Éclats d’Anaïs")).Code);
        Assert.Equal(1, (await RunAsync(site, "new", "artisan", "???")).Code);
    }

    [Fact]
    public async Task A_schema_is_JSON()
    {
        using var site = new TinySite();
        var (code, output, _) = await RunAsync(site, "schema", "events");
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.TryGetProperty("$schema", out _));
    }
}
