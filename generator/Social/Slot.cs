namespace Showcase.Social;

/// <summary>How the text at a slot is read.</summary>
internal enum SlotReader { Shape, Phone, InternationalPhone, Host, Anything, MapsFeature, MapsShare }

/// <summary>Whether the text at a slot will do, and if not, why.</summary>
internal enum SlotResult { Good, Unusual, Bad, Reserved }

/// <summary><c>{handle}</c> in a form; <c>{cid:maps-feature}</c> names how it is read when its name does not say.</summary>
internal sealed record Slot(string Name, SlotReader Reader, HandleShape? Shape)
{
    private static readonly Dictionary<string, HandleShape> Common = new(StringComparer.Ordinal)
    {
        ["id"] = new HandleShape("0-9", 4, 25),
        ["cid"] = new HandleShape("0-9", 6, 20),
        ["code"] = new HandleShape("a-z A-Z 0-9 _ - = . ~", 2, 120),
        ["uuid"] = new HandleShape("a-f A-F 0-9 -", 36, 36, lower: true),
    };

    /// <param name="text">What stands between the braces.</param>
    public static Slot Parse(string text, HandleShape handle, IReadOnlyDictionary<string, HandleShape> shapes)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (name, reader) = colon < 0 ? (text, text) : (text[..colon], text[(colon + 1)..]);
        return reader switch
        {
            "phone" => new(name, SlotReader.Phone, null),
            "international" => new(name, SlotReader.InternationalPhone, null),
            "host" => new(name, SlotReader.Host, null),
            "any" => new(name, SlotReader.Anything, null),
            "maps-feature" => new(name, SlotReader.MapsFeature, null),
            "maps-share" => new(name, SlotReader.MapsShare, null),
            "handle" => new(name, SlotReader.Shape, handle),
            _ => new(name, SlotReader.Shape, shapes.TryGetValue(reader, out var own) ? own : Common[reader]),
        };
    }

    /// <param name="value">The canonical spelling of <paramref name="text"/>.</param>
    /// <param name="copied">The text stood in an address, which is evidence that the account exists.</param>
    public SlotResult Read(string text, SocialNetwork network, string departementCode, bool copied, out string value)
    {
        value = text;
        switch (Reader)
        {
            case SlotReader.Anything:
                return SlotResult.Good;
            case SlotReader.Phone:
            case SlotReader.InternationalPhone:
                return Judge(PhoneHandle.TryRead(text, departementCode, Reader == SlotReader.InternationalPhone, out var digits), digits, ref value);
            case SlotReader.Host:
                return Judge(HostName.TryRead(text, out var host, out _), host, ref value);
            case SlotReader.MapsFeature:
                return Judge(GooglePlace.TryReadFeature(text, out var feature), feature, ref value);
            case SlotReader.MapsShare:
                return Judge(GooglePlace.TryReadShare(text, out var place), place, ref value);
        }
        if (Shape!.Lower)
            value = text = text.ToLowerInvariant();
        if (ReferenceEquals(Shape, network.Handle) && network.Reserved.Contains(text))
            return SlotResult.Reserved;
        return Shape.Accepts(text) ? (Shape.IsUnusual(text) ? SlotResult.Unusual : SlotResult.Good)
            : copied && Shape.Lenient && HandleShape.CouldBe(text) ? SlotResult.Unusual
            : SlotResult.Bad;
    }

    // What would not do is shown as it was written.
    private static SlotResult Judge(bool good, string canonical, ref string value)
    {
        value = good ? canonical : value;
        return good ? SlotResult.Good : SlotResult.Bad;
    }
}
