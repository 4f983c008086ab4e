using System.Diagnostics;
using System.Globalization;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Tests.Images;

/// <summary>A real S3 server on this machine, with the bucket <c>vitrines</c>; its objects are files that a test may spoil.</summary>
internal sealed class S3Server : IDisposable
{
    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("showcase-s3-").FullName;

    public S3Server()
    {
        _process = Process.Start(new ProcessStartInfo("node", ["s3-server.mjs", _folder, "vitrines"])
        {
            WorkingDirectory = Path.Combine(TinySite.Repository, "tests", "node"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Endpoint = new Uri($"http://127.0.0.1:{int.Parse(_process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture)}/");
    }

    public Uri Endpoint { get; }

    public PhotoStore Place(string bucket = "vitrines") => new(bucket, Endpoint, "us-east-1", "site/", new SourceLocation("showcase.yaml", 8, 1));

    /// <summary>The environment of a machine that may use it.</summary>
    public static string? Keys(string name) => name is "AWS_ACCESS_KEY_ID" or "AWS_SECRET_ACCESS_KEY" ? "S3RVER" : null;

    /// <summary>The files that hold objects.</summary>
    public IReadOnlyList<string> Objects => !Directory.Exists(Path.Combine(_folder, "vitrines")) ? []
        : [.. Directory.EnumerateFiles(Path.Combine(_folder, "vitrines"), "*._S3rver_object", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
            _process.Kill();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
