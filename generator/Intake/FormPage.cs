using System.Globalization;
using Showcase.Model;

namespace Showcase.Intake;

/// <summary>What a form page carries besides its fields.</summary>
/// <param name="Token">That the next sending comes with.</param>
/// <param name="Held">Id under which photos and texts wait; null when nothing is held.</param>
/// <param name="Amends">Key of the status page of the submission it mends.</param>
/// <param name="Pictures">Items of photos that were received already.</param>
internal sealed record FormState(SubmissionKind Kind, string Language, Token Token, string? Held, string? Entry, string? Amends, FormValues Values, IReadOnlyList<int> Pictures, IReadOnlyList<FormFault> Faults);

/// <summary>The service's own form: whatever was sent stands in it again, beside what is wrong with it. Made from the content model.</summary>
internal sealed class FormPage(EntryDesk desk, IntakeLimits limits, FormState state)
{
    private const int SpareItems = 2;

    private readonly Html _html = new();
    private readonly string _language = state.Language;

    public Html Main()
    {
        Summary();
        _html.Add($"""<form method="post" action="/intake/" enctype="multipart/form-data" novalidate>""");
        Hidden("kind", state.Kind.ToString().ToLowerInvariant());
        Hidden("lang", _language);
        Hidden("token", state.Token.Text);
        if (state.Held is { } held)
            Hidden("held", held);
        if (state.Entry is { } entry)
            Hidden("entry", entry);
        if (state.Amends is { } amends)
            Hidden("amends", amends);
        foreach (var field in ContentModel.Artisans.Fields.Where(FormContract.IsOffered))
            Field(field);
        Area(FormContract.Body, Say("body"), ContentModel.Artisans.BodyHelp.In(_language), required: false, rows: 8);
        Input("reply", "email", Say("reply"), Say("reply_help"), required: false);
        Tick("consent", Say("consent"));
        Tick("consent_photos", Say("consent_photos"));
        _html.Add($"""<p><button class="button">{Say("send")}</button></p></form>""");
        return _html;
    }

    /// <summary>The faults once more, each leading to its field.</summary>
    private void Summary()
    {
        if (state.Faults.Count == 0)
            return;
        _html.Add($"""<section class="box faults" role="alert" ><p>{Say("lead_faults")}</p><ul>""");
        foreach (var (input, fault) in state.Faults)
            _html.Add($"""<li><a href="#{Id(input)}">{Sentence(fault.What(_language))}</a></li>""");
        _html.Add($"</ul></section>");
    }

    private void Field(Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.ObjectOf of:
                Group(field);
                foreach (var inner in of.Fields.Where(f => !IsKeptBack($"{field.Key}.{f.Key}")))
                    Value(inner, $"{field.Key}.{inner.Key}", field.Required && inner.Required);
                _html.Add($"</fieldset>");
                break;
            case FieldKind.ListOf(FieldKind.ObjectOf of, var most):
                Items(field, of, field.Key == "photos" ? limits.Photos : most);
                break;
            default:
                Value(field, field.Key, field.Required);
                break;
        }
    }

    private void Group(Field field)
    {
        _html.Add($"""<fieldset id="{Id(field.Key)}"><legend>{field.Label.In(_language)}</legend>""");
        Messages(field.Key);
    }

    private void Items(Field field, FieldKind.ObjectOf of, int most)
    {
        Group(field);
        var items = FormContract.ItemsOf(state.Values.Names, field.Key).Where(i => Says(field.Key, i)).ToList();
        if (field.Key == "photos")
            items = [.. items.Union(state.Pictures).Order()];
        for (var spare = 0; spare < SpareItems && items.Count < most; spare++)
            items.Add(items.Count == 0 ? 0 : items.Max() + 1);
        foreach (var (i, place) in items.Select((i, place) => (i, place + 1)))
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"{field.Key}[{i}]");
            if (field.Key == "photos")
                Photo(prefix, i, place);
            else
                _html.Add($"""<div class="item">""");
            foreach (var inner in of.Fields.Where(f => f.Kind is not FieldKind.PhotoFile))
                Value(inner, $"{prefix}.{inner.Key}", required: false);
            _html.Add($"</div>");
        }
        _html.Add($"</fieldset>");
    }

    // An empty street that was never asked for would take away the one that the entry keeps to itself.
    private bool IsKeptBack(string name) => name == FormContract.Street && state.Entry is not null && (state.Values.One("address.show") is "street" or "town") && !state.Values.Sent(name);

    private bool Says(string list, int item) => state.Values.All.Any(v => v.Value.Length > 0 && v.Name.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{list}[{item}]."), StringComparison.Ordinal));

    private void Photo(string prefix, int item, int place)
    {
        _html.Add($"""<div class="item"><h2>{IntakeWords.Say("photo_n", _language, place)}</h2>""");
        var keep = state.Values.One($"{prefix}.{FormContract.Keep}");
        if (keep.Length == 0 && !state.Pictures.Contains(item))
        {
            Input($"{prefix}.file", "file", Say("photo_add"), "", required: false);
            return;
        }
        if (keep.Length > 0)
            Hidden($"{prefix}.{FormContract.Keep}", keep);
        _html.Add($"""<p class="help">{Say("photo_received")}</p>""");
        Tick($"{prefix}.remove", Say("photo_remove"));
    }

    private void Value(Field field, string name, bool required)
    {
        var (label, help) = (field.Label.In(_language), HelpOf(field));
        switch (field.Kind)
        {
            case FieldKind.ObjectOf of: // points, which a map gave: kept, and not typed here
                foreach (var inner in of.Fields.Where(f => state.Values.One($"{name}.{f.Key}").Length > 0))
                    Hidden($"{name}.{inner.Key}", state.Values.One($"{name}.{inner.Key}"));
                break;
            case FieldKind.Choice choice:
                Select(name, label, help, required, choice.Among.Terms.Select(t => (t.Id, t.Label.In(_language))));
                break;
            case FieldKind.TradeId:
                Select(name, label, help, required, Trades());
                break;
            case FieldKind.ListOf(FieldKind.Choice choice, _):
                Boxes(name, label, help, choice.Among.Terms.Select(t => (t.Id, t.Label.In(_language))));
                break;
            case FieldKind.Social:
                Area(name, label, $"{help} {Say("one_a_line")}", required, 4);
                Tick(FormContract.SocialConsent, Say("social_consent"));
                break;
            case FieldKind.ListOf:
                Area(name, label, $"{help} {Say("one_a_line")}", required, 3);
                break;
            case FieldKind.Email:
                Input(name, "email", label, help, required);
                break;
            case FieldKind.Phone:
                Input(name, "tel", label, help, required);
                break;
            default:
                Input(name, "text", label, help, required);
                break;
        }
    }

    private IEnumerable<(string, string)> Trades() => desk.Trades.All.Select(t => (t.Id.Value, Word: t.Name(_language)))
        .OrderBy(t => t.Word, StringComparer.Create(CultureInfo.GetCultureInfo(_language), ignoreCase: true));

    // The model's words are for who writes the file.
    private string HelpOf(Field field) => field.Key is "trade" or "works_with" ? Say($"help_{field.Key}") : field.Help.In(_language);

    private void Select(string name, string label, string help, bool required, IEnumerable<(string Id, string Label)> options)
    {
        Begin(name, label, help, required);
        _html.Add($"""<select id="{Id(name)}" name="{name}"{Described(name, help)}><option value="">{Say("none")}</option>""");
        var value = state.Values.One(name);
        var known = false;
        foreach (var (id, word) in options)
        {
            known |= id == value;
            _html.Add($"""<option value="{id}"{(id == value ? Selected : Nothing)}>{word}</option>""");
        }
        if (!known && value.Length > 0)
            _html.Add($"""<option value="{value}" selected>{value}</option>""");
        _html.Add($"</select>");
        End();
    }

    private void Boxes(string name, string label, string help, IEnumerable<(string Id, string Label)> options)
    {
        _html.Add($"""<fieldset class="boxes" id="{Id(name)}"><legend>{label}</legend><p class="help">{help}</p>""");
        Messages(name);
        Hidden(name, "");
        var values = state.Values.Lines(name);
        foreach (var (id, word) in options)
            _html.Add($"""<label class="tick"><input type="checkbox" name="{name}" value="{id}"{(values.Contains(id) ? Checked : Nothing)}> {word}</label>""");
        _html.Add($"</fieldset>");
    }

    private void Area(string name, string label, string help, bool required, int rows)
    {
        Begin(name, label, help, required);
        var lines = name == FormContract.Body ? state.Values.Text(name) : string.Join('\n', state.Values.Lines(name));
        _html.Add($"""<textarea id="{Id(name)}" name="{name}" rows="{rows}"{Described(name, help)}>{"\n" + lines}</textarea>""");
        End();
    }

    private void Input(string name, string type, string label, string help, bool required)
    {
        Begin(name, label, help, required);
        _html.Add($"""<input id="{Id(name)}" type="{type}" name="{name}" value="{(type == "file" ? "" : state.Values.One(name))}"{Described(name, help)}>""");
        End();
    }

    private void Tick(string name, string label)
    {
        _html.Add($"""<div class="field">""");
        Messages(name);
        _html.Add($"""<label class="tick"><input id="{Id(name)}" type="checkbox" name="{name}" value="yes"{(state.Values.One(name).Length > 0 ? Checked : Nothing)}> {label}</label></div>""");
    }

    private void Begin(string name, string label, string help, bool required)
    {
        _html.Add($"""<div class="field"><label for="{Id(name)}">{label}""");
        if (required)
            _html.Add($""" <span class="must">({Say("required")})</span>""");
        _html.Add($"</label>");
        if (help.Length > 0)
            _html.Add($"""<p class="help" id="{Id(name)}-help">{help}</p>""");
        Messages(name);
    }

    private void End() => _html.Add($"</div>\n");

    private void Messages(string name)
    {
        var own = FaultsOf(name).ToArray();
        if (own.Length == 0)
            return;
        _html.Add($"""<p class="fault" id="{Id(name)}-fault">""");
        foreach (var fault in own)
            _html.Add($"""<span>{Sentence(fault.Fault.What(_language))}. {Sentence(fault.Fault.Fix(_language))}.</span>""");
        _html.Add($"</p>");
    }

    private Html Described(string name, string help)
    {
        var html = new Html();
        var faulty = FaultsOf(name).Any();
        if (help.Length > 0 || faulty)
            html.Add($""" aria-describedby="{(help.Length > 0 ? Id(name) + "-help " : "")}{(faulty ? Id(name) + "-fault" : "")}" """);
        return faulty ? html.Add($""" aria-invalid="true" """) : html;
    }

    private IEnumerable<FormFault> FaultsOf(string name) => state.Faults.Where(f => f.Input == name);

    private void Hidden(string name, string value) => _html.Add($"""<input type="hidden" name="{name}" value="{value}">""");

    /// <summary>A message with a capital in front.</summary>
    public static string Sentence(string message) => message.Length == 0 ? message : char.ToUpper(message[0], CultureInfo.InvariantCulture) + message[1..].TrimEnd('.');

    private static string Id(string name) => FormContract.IdOf(name);

    private string Say(string word) => IntakeWords.Say(word, _language);

    private static readonly Html Selected = new Html().Add($" selected");
    private static readonly Html Checked = new Html().Add($" checked");
    private static readonly Html Nothing = new();
}
