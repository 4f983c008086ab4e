using Showcase.Model;

namespace Showcase.Intake;

/// <summary>What a report or a renewal looks like when it comes back to be mended or confirmed.</summary>
internal static class ShortForm
{
    public static Html Write(FormState state)
    {
        var main = new Html();
        foreach (var (_, fault) in state.Faults)
            main.Add($"""<p class="box faults" role="alert">{fault.What(state.Language)} – {fault.Fix(state.Language)}</p>""");
        main.Add($"""
            <form method="post" action="/intake/" enctype="multipart/form-data">
            <input type="hidden" name="kind" value="{state.Kind.ToString().ToLowerInvariant()}"><input type="hidden" name="entry" value="{state.Entry}">
            <input type="hidden" name="lang" value="{state.Language}"><input type="hidden" name="token" value="{state.Token.Text}"><input type="hidden" name="link" value="{state.Values.One("link")}">

            """);
        if (state.Kind == SubmissionKind.Report)
            main.Add($"""
                <div class="field"><label for="f-message">{IntakeWords.Say("message", state.Language)}</label><textarea id="f-message" name="message" rows="6">{"\n" + state.Values.Text("message")}</textarea></div>
                <div class="field"><label for="f-reply">{IntakeWords.Say("reply", state.Language)}</label><p class="help" id="f-reply-help">{IntakeWords.Say("reply_help", state.Language)}</p><input id="f-reply" type="email" name="reply" value="{state.Values.One("reply")}" aria-describedby="f-reply-help"></div>

                """);
        return main.Add($"""<p><button class="button">{IntakeWords.Say(state.Faults.Count > 0 ? "send" : "confirm", state.Language)}</button></p></form>""");
    }
}
