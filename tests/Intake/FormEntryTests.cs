using FsCheck;
using FsCheck.Fluent;
using Showcase.Content;
using Showcase.Diagnostics;
using Showcase.Model;

namespace Showcase.Tests.Intake;

public class FormEntryTests
{
    private static ExistingEntry Parse(string text)
    {
        var faults = new Faults();
        var halves = FrontMatter.Split(text, "", faults)!.Value;
        var root = YamlReader.Read(halves.Fields, "", 2, faults);
        Assert.True(root is not null && faults.Sorted().Count == 0, FaultFormat.Text(faults.Sorted(), "en") + text);
        return new ExistingEntry(text, root, halves.Body);
    }

    private static EntryText Write(FormValues form, ExistingEntry? existing = null)
    {
        var entry = new FormEntry(form, existing);
        return EntryWriter.Write(entry.Fields(new Dictionary<string, string>()), entry.Body, existing);
    }

    [Fact]
    public void Whatever_is_typed_reads_back_equal()
    {
        var text = Gen.Elements<string>("a", "é", "'", "\"", "\\", ":", " #", "#", "- ", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "---", "...", "~", "null", "yes", "0", "1e3", "007", "<b>", "\u00A0", "\u202E", "\u0000", "\n", "\t", "😀", "\uD800", "œ", " ", "=")
            .ListOf().Select(parts => string.Concat(parts));
        Prop.ForAll(text.ArrayOf(6).ToArbitrary(), typed =>
        {
            var form = new FormValues();
            string[] names = ["name", "address.street", "skills", "people[0].name", "photos[0].caption", "social"];
            foreach (var (name, value) in names.Zip(typed))
                form.Add(name, value);
            form.Add("photos[0].file", "a-12345678.jpg");
            form.Add("body", string.Join("\n", typed));
            var written = Write(form);
            var read = Parse(written.Text);
            var back = FormPrefill.Of(read);
            foreach (var name in names.Where(n => n is not "skills"))
                Assert.Equal(name == "social" ? form.Lines(name) : [form.One(name)], name == "social" ? back.Lines(name) : [back.One(name)]);
            Assert.Equal(form.Lines("skills").Distinct(StringComparer.OrdinalIgnoreCase), back.Lines("skills"));
            Assert.Equal(written.Text, Write(back.With("photos[0].file", "a-12345678.jpg")).Text);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_published_entry_filled_into_a_form_and_sent_back_changes_nothing()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(TinySite.Repository, "content", "artisans"), "index.md", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(path);
            var existing = Parse(text);
            var form = FormPrefill.Of(existing);
            form.RemoveAll("social"); // its many spellings are compared by what they mean, at the desk
            Assert.Equal(text.TrimEnd('\n'), Write(form, existing).Text.TrimEnd('\n'));
        }
    }

    [Fact]
    public void Each_line_of_the_text_knows_the_input_it_came_from()
    {
        var form = new FormValues();
        foreach (var (name, value) in new[] { ("name", "A"), ("address.town", "Quimper"), ("people[0].name", "Ann"), ("people[2].role", "Bob"), ("body", "x\ny") })
            form.Add(name, value);
        var entry = Write(form);
        var lines = entry.Text.Split('\n');
        string? At(string line) => entry.InputAt(Array.IndexOf(lines, line) + 1);
        Assert.Equal("name", At("name: A"));
        Assert.Equal("trade", At("trade: \"\""));
        Assert.Equal("address.postcode", At("  postcode: \"\""));
        Assert.Equal("address.town", At("  town: Quimper"));
        Assert.Equal("people[2].name", At("  - name: \"\"") ?? At("    name: \"\""));
        Assert.Equal("body", At("y"));
    }

    [Fact]
    public void Every_field_of_the_model_but_four_has_its_input()
    {
        var offered = FormContract.Inputs.Select(i => i.Name.Split('.', '[')[0]).Distinct();
        Assert.Equal(ContentModel.Artisans.Fields.Select(f => f.Key).Except(["verified", "added", "draft", "aliases"]), offered);
        Assert.Contains(FormContract.Inputs, i => i.Name == "address.location.lat");
        Assert.Contains(FormContract.Inputs, i => i is { Name: "photos[#].alt", Required: true });
        Assert.Contains(FormContract.Inputs, i => i is { Name: "labels", Repeats: true });
    }

    [Theory]
    [InlineData("photos.0.alt", "photos[0].alt")]
    [InlineData("photos[0][alt]", "photos[0].alt")]
    [InlineData("address[street]", "address.street")]
    [InlineData("name", "name")]
    public void Names_that_a_host_took_apart_are_put_together(string sent, string name) => Assert.Equal(name, FormContract.Canonical(sent));
}

internal static class FormValuesOfTests
{
    public static FormValues With(this FormValues values, string name, string value)
    {
        values.Set(name, value);
        values.Remove("photos[0].keep");
        return values;
    }
}
