using System.Globalization;
using Showcase.Model;
using Showcase.Pages.Views;

namespace Showcase.Pages;

/// <summary>Lays the content model out as the site's own form: steps, parts, controls. What is asked, and under which names, the model and the contract say.</summary>
/// <param name="values">What stands in it: empty for a new vitrine.</param>
/// <param name="images">Small pictures of the photos that are there, by their names.</param>
internal sealed class FormSheet(Edition edition, TradeTaxonomy trades, FormValues values, IReadOnlyDictionary<string, ImageView> images, IReadOnlySet<string> leaveOut)
{
    private const string StepsKey = "generator.form.steps.";
    private const string HelpKey = "generator.form.help.";
    private const int MostBoxes = 40;
    private const int SparePeople = 1;
    private const int ShownPhotos = 2;

    // The first field of each step, in the order of the model.
    private static readonly (string Id, string First)[] Steps =
        [("workshop", "name"), ("place", "address"), ("welcome", "siret"), ("photos", "photos"), ("links", "social"), ("terms", "republish")];

    public static IEnumerable<string> Keys => Steps.Select(s => StepsKey + s.Id);

    private readonly string _language = edition.Language;
    private readonly Texts _texts = edition.Texts;

    public IReadOnlyList<FormStepView> Lay()
    {
        var steps = new List<(string Id, List<FormPartView> Parts)>();
        foreach (var field in ContentModel.Artisans.Fields.Where(FormContract.IsOffered))
        {
            if (Steps.FirstOrDefault(s => s.First == field.Key).Id is { } id)
                steps.Add((id, []));
            steps[^1].Parts.Add(Part(field));
            if (field.Key == "summary")
                steps[^1].Parts.Add(Alone(Body()));
        }
        steps[^1].Parts.Add(Alone(Reply(), Tick("consent", IntakeWords.Say("consent", _language)) with { Required = true }));
        steps.First(s => s.Id == "photos").Parts.Add(Alone(Tick("consent_photos", IntakeWords.Say("consent_photos", _language))));
        return [.. steps.Select((s, i) => new FormStepView("step-" + s.Id, _texts[StepsKey + s.Id], i + 1, steps.Count, s.Parts, s.Id == Steps[^1].Id))];
    }

    public FormControlView Reply() => Input("reply", IntakeWords.Say("reply", _language)) with { Type = "email", Help = IntakeWords.Say("reply_help", _language), Complete = "email" };

    private FormControlView Body() => Input(FormContract.Body, IntakeWords.Say("body", _language)) with
    {
        Area = true,
        Rows = 8,
        Help = ContentModel.Artisans.BodyHelp.In(_language),
        Value = values.Text(FormContract.Body),
    };

    private FormPartView Part(Field field)
    {
        var (label, help) = (field.Label.In(_language), HelpOf(field, field.Key));
        return field.Kind switch
        {
            FieldKind.ObjectOf of => new(Id(field.Key), label, help, [.. of.Fields.SelectMany(f => Controls(f, $"{field.Key}.{f.Key}", field.Required && f.Required))], [], false),
            FieldKind.ListOf(FieldKind.ObjectOf of, var most) => new(Id(field.Key), label, help, [], Items(field, of, most), field.Key == "photos"),
            _ => Alone([.. Controls(field, field.Key, field.Required)]),
        };
    }

    private static FormPartView Alone(params FormControlView[] controls) => new(controls[0].Id + "-part", null, "", controls, [], false);

    private IReadOnlyList<FormItemView> Items(Field field, FieldKind.ObjectOf of, int most)
    {
        var photos = field.Key == "photos";
        var there = FormContract.ItemsOf(values.Names, field.Key).Count;
        var count = photos ? Math.Min(most, FormContract.MostPhotos) : Math.Min(most, there + SparePeople);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"{field.Key}[{i}]");
            var keep = values.One($"{prefix}.{FormContract.Keep}");
            var inner = of.Fields.Where(f => f.Kind is not FieldKind.ObjectOf && !(f.Kind is FieldKind.PhotoFile && keep.Length > 0)).SelectMany(f => Controls(f, $"{prefix}.{f.Key}", required: false));
            if (keep.Length > 0)
                inner = [Input($"{prefix}.{FormContract.Keep}", "") with { Hidden = true }, .. inner, Tick($"{prefix}.remove", IntakeWords.Say("photo_remove", _language))];
            return new FormItemView(photos ? IntakeWords.Say("photo_n", _language, i + 1) : _texts.Format("generator.form.person", ("number", i + 1)), images.GetValueOrDefault(keep),
                photos && keep.Length == 0 && i >= there + ShownPhotos, [.. inner]);
        })];
    }

    private IEnumerable<FormControlView> Controls(Field field, string name, bool required)
    {
        if (field.Kind is FieldKind.ObjectOf || leaveOut.Contains(name))
            yield break; // points, which only a map could give
        var control = Input(name, field.Label.In(_language)) with { Help = HelpOf(field, name), HelpUrl = edition.HelpOfField(name), Required = required };
        yield return field.Kind switch
        {
            FieldKind.Choice choice => control with { Select = true, Settled = control.Value.Length > 0, Options = Terms(choice, [control.Value]) },
            FieldKind.TradeId => control with { Select = true, Options = Trades([control.Value]), Hook = "trade" },
            FieldKind.ListOf(FieldKind.TradeId, _) => control with { Select = true, Multiple = true, Options = Trades(values.Lines(name)), Rows = 6, Hook = "trades" },
            FieldKind.ListOf(FieldKind.Choice choice, _) => control with { Boxes = true, Options = Terms(choice, values.Lines(name)) },
            FieldKind.ListOf(FieldKind.Reference(Content.Collection.Networks), _) when edition.Listings.Networks.Count is > 0 and <= MostBoxes => control with
            {
                Boxes = true,
                Options = [.. edition.Listings.Networks.Select(n => new FormOptionView(n.Slug.Value, n.Name, values.Lines(name).Contains(n.Slug.Value)))],
            },
            FieldKind.Partners => control with { Select = true, Settled = true, Options = Partners(control.Value) },
            FieldKind.Social => control with { Area = true, Rows = 4, Value = string.Join('\n', values.Lines(name)), Hook = "social" },
            FieldKind.ListOf => control with { Area = true, Value = string.Join('\n', values.Lines(name)), Help = $"{control.Help} {IntakeWords.Say("one_a_line", _language)}" },
            FieldKind.PhotoFile => control with { File = true, Type = "file", Value = "", Label = IntakeWords.Say("photo_add", _language), Help = "" },
            FieldKind.Email => control with { Type = "email", Complete = "email" },
            FieldKind.Phone => control with { Type = "tel", Complete = "tel" },
            FieldKind.Url => control with { Type = "text", Keys = "url", Complete = "url" },
            FieldKind.Postcode => control with { Keys = "numeric", Complete = "postal-code", Hook = "postcode", Shape = "\\s*[0-9]{5}\\s*" },
            FieldKind.Town => control with { Complete = "address-level2", Hook = "town" },
            FieldKind.Year => control with { Keys = "numeric", Hook = "year", Shape = "\\s*[12][0-9]{3}\\s*" },
            FieldKind.SiretNumber => control with { Keys = "numeric", Hook = "siret", Shape = "\\s*([0-9]\\s*){14}" },
            FieldKind.Text(var most) => control with { Most = most },
            _ => control,
        };
        if (field.Kind is FieldKind.Social)
            yield return Tick(FormContract.SocialConsent, IntakeWords.Say("social_consent", _language));
    }

    private FormControlView Input(string name, string label) => new(name, Id(name), label) { Value = values.One(name) };

    private FormControlView Tick(string name, string label) => Input(name, label) with { Tick = true, Checked = values.One(name).Length > 0, Value = "yes" };

    /// <summary>The model's help speaks to whoever writes the file; where that does not serve a visitor, the theme has other words.</summary>
    private string HelpOf(Field field, string name) => _texts.Has(HelpKey + name) ? _texts[HelpKey + name] : field.Help.In(_language);

    private IReadOnlyList<FormOptionView> Terms(FieldKind.Choice choice, IReadOnlyList<string> chosen) =>
        [.. choice.Among.Terms.Select(t => new FormOptionView(t.Id, t.Label.In(_language), chosen.Contains(t.Id)))];

    private IReadOnlyList<FormOptionView> Trades(IReadOnlyList<string> chosen) =>
        [.. trades.All.Select(t => new FormOptionView(t.Id.Value, t.Name(_language), chosen.Contains(t.Id.Value))).OrderBy(t => t.Label, Comparer<string>.Create(_texts.Collation.Compare))];

    private List<FormOptionView> Partners(string chosen)
    {
        List<FormOptionView> options = [new("all", _texts["generator.form.partners.all"], chosen == "all"), new("none", _texts["generator.form.partners.none"], chosen == "none")];
        if (chosen is not ("" or "all" or "none"))
            options.Add(new(chosen, chosen, true));
        return options;
    }

    private static string Id(string name) => FormContract.IdOf(name);
}
