namespace Showcase.Pages.Views;

/// <summary>Template <c>join.hbs</c>.</summary>
internal sealed record JoinView : PageView
{
    /// <summary>Null when the site takes no proposals by form.</summary>
    public FormView? Form { get; init; }
    /// <summary>A letter to the publisher; null without an address.</summary>
    public string? LetterUrl { get; init; }
    public string? PublisherEmail { get; init; }
}

/// <summary>Template <c>edit.hbs</c>.</summary>
internal sealed record EditView : PageView
{
    public required FormView Form { get; init; }
    public required LinkView Artisan { get; init; }
    /// <summary>Label and help of the message of a report.</summary>
    public required FormControlView Message { get; init; }
    public required FormControlView Reply { get; init; }
}

/// <summary>The public form, for the partial <c>form</c>. Names and texts are the intake's own.</summary>
/// <param name="Action">Where it is sent.</param>
/// <param name="Netlify">True: the host takes it, by attributes on the form element.</param>
/// <param name="Entry">Slug of the vitrine that it changes; null for a new one.</param>
/// <param name="WordsUrl">What the form's script reads.</param>
/// <param name="PlacesUrl">Where the script finds towns.</param>
/// <param name="PhotoFront">A front of marks that the script fills, as a preview.</param>
internal sealed record FormView(string Action, bool Netlify, string? Entry, string WordsUrl, string PlacesUrl, IReadOnlyList<FormStepView> Steps, FrontView PhotoFront, FrontView BareFront);

/// <param name="Id">Of the section, for links.</param>
/// <param name="Last">The step that sends.</param>
internal sealed record FormStepView(string Id, string Title, int Number, int Count, IReadOnlyList<FormPartView> Parts, bool Last);

/// <summary>Controls that belong together; with a legend a fieldset.</summary>
/// <param name="Items">Of a list: people, photos.</param>
internal sealed record FormPartView(string Id, string? Legend, string Help, IReadOnlyList<FormControlView> Controls, IReadOnlyList<FormItemView> Items, bool Photos);

/// <param name="Image">A photo that the vitrine has.</param>
/// <param name="Spare">Empty, and one that few will need.</param>
internal sealed record FormItemView(string Title, ImageView? Image, bool Spare, IReadOnlyList<FormControlView> Controls);

/// <summary>One input; which kind it is says the one property that is true. None: an input of <see cref="Type"/>.</summary>
internal sealed record FormControlView(string Name, string Id, string Label)
{
    public string Type { get; init; } = "text";
    public string Help { get; init; } = "";
    /// <summary>Where the help tells more of the field; null where the site has no help.</summary>
    public string? HelpUrl { get; init; }
    public string Value { get; init; } = "";
    public bool Required { get; init; }
    /// <summary>Most characters; null for no limit.</summary>
    public int? Most { get; init; }
    public string? Complete { get; init; }
    /// <summary>What phones should offer: <c>numeric</c>.</summary>
    public string? Keys { get; init; }
    public int Rows { get; init; } = 3;
    /// <summary>For <c>pattern</c>: what can be seen to be wrong without asking anyone.</summary>
    public string? Shape { get; init; }
    public bool Select { get; init; }
    /// <summary>A choice that is never empty.</summary>
    public bool Settled { get; init; }
    public bool Multiple { get; init; }
    public bool Boxes { get; init; }
    public bool Area { get; init; }
    public bool Tick { get; init; }
    public bool Hidden { get; init; }
    public bool File { get; init; }
    public bool Checked { get; init; }
    /// <summary>What a script may do for it: <c>trade</c>, <c>town</c>, <c>social</c>.</summary>
    public string? Hook { get; init; }
    public IReadOnlyList<FormOptionView> Options { get; init; } = [];
}

internal sealed record FormOptionView(string Value, string Label, bool Chosen);
