#:package YamlDotNet
#:package Markdig
#:property TieredPGO=false
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
// The floors of a build, for tests/bench/everyday.mjs: what writing and reading cost by themselves, on all cores.
//   floor write FOLDER INTO    reads a built site into memory, then writes the same files to a fresh folder: seconds of the writing
//   floor parse FOLDER         lists, reads and parses every .md file (YAML events of the front matter, Markdown of the rest): seconds of it all
using System.Diagnostics;
using System.Globalization;
using System.Text;
using YamlDotNet.Core;

var start = Stopwatch.GetTimestamp();
if (args is ["write", var folder, var into])
{
    var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => (Path: Path.Combine(into, Path.GetRelativePath(folder, f)), Bytes: File.ReadAllBytes(f))).ToArray();
    start = Stopwatch.GetTimestamp();
    foreach (var parent in files.Select(f => Path.GetDirectoryName(f.Path)!).Distinct())
        Directory.CreateDirectory(parent);
    Parallel.ForEach(files, file =>
    {
        using var handle = File.OpenHandle(file.Path, FileMode.CreateNew, FileAccess.Write, preallocationSize: 0);
        RandomAccess.Write(handle, file.Bytes, 0);
    });
}
else if (args is ["parse", var content])
{
    Parallel.ForEach(Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories), path =>
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(path));
        var end = text.IndexOf("\n---\n", 4, StringComparison.Ordinal);
        var yaml = new Parser(new StringReader(text[4..end]));
        while (yaml.MoveNext())
        {
        }
        Markdig.Markdown.ToHtml(text[(end + 5)..]);
    });
}
else
{
    return 2;
}
Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
return 0;
