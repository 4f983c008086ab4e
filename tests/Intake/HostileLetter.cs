namespace Showcase.Tests.Intake;

/// <summary>A form of which every field holds a hostile text, or a harmless one where the door refused that.</summary>
internal sealed class HostileLetter
{
    private static readonly byte[] Photo = IntakeRoom.Photo();

    private readonly List<(string Field, string Text)> _fields = [];
    private readonly string _alt;

    /// <param name="name">Over the door.</param>
    /// <param name="texts">For the other fields, in turn until all are used and each field is filled.</param>
    public HostileLetter(string name, IReadOnlyList<string> texts)
    {
        _alt = texts.Count > 0 ? texts[0] : name;
        string[] fields = ["summary", "body", "address.street", "people[0].name", "people[0].role", "contact.website", "hours", "photos[0].caption", "photos[0].keep"];
        _fields.Add(("name", name));
        for (var i = 0; i < fields.Length; i++)
            _fields.Add((fields[i], texts.Count == 0 ? name : texts[i % texts.Count]));
        foreach (var text in texts.Take(20))
            _fields.Add(("skills", text));
        foreach (var (text, i) in texts.Skip(20).Select((text, i) => (text, i)))
            _fields.Add(($"people[{i + 1}].name", text));
    }

    /// <summary>Fields that still hold a hostile text.</summary>
    public int Hostile => _fields.Count;

    public string? Status { get; set; }

    public MultipartFormDataContent Form(string token)
    {
        var form = IntakeRoom.Form(token, [.. _fields.Select(f => (f.Field, (string?)f.Text))]);
        // A header can carry some of the characters only.
        var fileName = "x" + new string([.. _fields[0].Text.Where(c => c is >= ' ' and < '\u007F' and not '"').Take(60)]);
        IntakeRoom.AddPhoto(form, 0, Photo, _fields.Exists(f => f.Field == "photos[0].caption") ? _alt : "Un bol", fileName);
        return form;
    }

    /// <summary>Takes out the fields of these faults: a field of a list goes with its item.</summary>
    public void Soften(IEnumerable<string> faulty)
    {
        foreach (var field in faulty)
        {
            var item = field.IndexOf(']', StringComparison.Ordinal) is >= 0 and var end ? field[..(end + 1)] : field;
            _fields.RemoveAll(f => f.Field == item || f.Field.StartsWith(item + ".", StringComparison.Ordinal) || (field.StartsWith("skills", StringComparison.Ordinal) && f.Field == "skills"));
        }
    }
}
