using System.Text;
using Showcase.Diagnostics;

namespace Showcase.Output;

/// <summary>What the last run of one kind read and said, so that a run over the same files need not be made again.</summary>
/// <remarks>Only an accelerator: deleted, damaged or of another version, it is as if there had been no run.</remarks>
internal sealed record LastRun
{
    private const string Version = "showcase-run-6";

    public required InputStamps Inputs { get; init; }

    /// <summary>Whatever else decides about the outcome, in one text: options, versions, the day.</summary>
    public required string Circumstances { get; init; }

    /// <summary>Fingerprint of the output's manifest as that run left it; 0 for a run that writes nothing.</summary>
    public OutputHash Manifest { get; init; }

    /// <summary>Fingerprint of what <see cref="PageReads"/> keeps of that run; 0 when it keeps nothing.</summary>
    public OutputHash Reads { get; init; }

    /// <summary>Warnings: a run that met an error is not remembered.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>How much there was: what the run counted, in an order of its own.</summary>
    public required IReadOnlyList<long> Counts { get; init; }

    /// <summary>Null when there is none that can be read.</summary>
    public static LastRun? Read(string path)
    {
        try
        {
            using var reader = new BinaryReader(new BufferedStream(File.OpenRead(path), 1 << 16), Encoding.UTF8);
            if (reader.ReadString() != Version)
                return null;
            var circumstances = reader.ReadString();
            var (manifest, reads) = (OutputHash.Read(reader), OutputHash.Read(reader));
            var counts = Many(reader, () => reader.ReadInt64());
            var faults = Many(reader, () => new Fault(ReadRule(reader), new SourceLocation(reader.ReadString(), reader.ReadInt32(), reader.ReadInt32()), [.. Many(reader, reader.ReadString)]));
            return new LastRun { Inputs = InputStamps.Read(reader), Circumstances = circumstances, Manifest = manifest, Reads = reads, Faults = faults, Counts = counts };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Environment.ProcessId}.new";
        using (var writer = new BinaryWriter(new BufferedStream(File.Create(temporary), 1 << 16), Encoding.UTF8))
        {
            writer.Write(Version);
            writer.Write(Circumstances);
            Manifest.Write(writer);
            Reads.Write(writer);
            writer.Write(Counts.Count);
            foreach (var count in Counts)
                writer.Write(count);
            writer.Write(Faults.Count);
            foreach (var fault in Faults)
            {
                WriteRule(writer, fault.Rule);
                writer.Write(fault.Location.Path);
                writer.Write(fault.Location.Line);
                writer.Write(fault.Location.Column);
                writer.Write(fault.Arguments.Length);
                foreach (var argument in fault.Arguments)
                    writer.Write(argument);
            }
            Inputs.Write(writer);
        }
        File.Move(temporary, path, overwrite: true);
    }

    // Whole, since some warnings are said in words of their own under the id that they share.
    private static void WriteRule(BinaryWriter writer, Rule rule)
    {
        writer.Write(rule.Id);
        writer.Write((int)rule.Severity);
        foreach (var text in (string[])[rule.What.Fr, rule.What.En, rule.Fix.Fr, rule.Fix.En])
            writer.Write(text);
    }

    private static Rule ReadRule(BinaryReader reader) => new(reader.ReadString(), (Severity)reader.ReadInt32(),
        new Bilingual(reader.ReadString(), reader.ReadString()), new Bilingual(reader.ReadString(), reader.ReadString()));

    private static List<T> Many<T>(BinaryReader reader, Func<T> one)
    {
        var count = reader.ReadInt32();
        var many = new List<T>(Math.Clamp(count, 0, 1024));
        for (; count > 0; count--)
            many.Add(one());
        return many;
    }
}
