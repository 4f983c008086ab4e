using System.Text.RegularExpressions;
using Showcase.Diagnostics;
using Showcase.Model;

namespace Showcase.Intake;

/// <summary>Says the checker's messages to someone before a form, who sees labels and no YAML.</summary>
internal static partial class FormFaults
{
    public static IReadOnlyList<FormFault> ForVisitors(IEnumerable<FormFault> faults, string language) =>
        [.. faults.SelectMany(AtInputs).Select(f => f with { Fault = ForVisitor(f, language) }).DistinctBy(f => (f.Input, f.Fault.Rule.Id, string.Join('\n', f.Fault.Arguments)))];

    // A group that is missing whole is no input: what it must hold is.
    private static IEnumerable<FormFault> AtInputs(FormFault said) =>
        Missing(said.Fault.Rule) && Find(said.Input) is { Kind: FieldKind.ObjectOf of } group
            ? of.Fields.Where(f => f.Required).Select(f => said with { Input = $"{group.Key}.{f.Key}" }) : [said];

    private static bool Missing(Rule rule) => rule == Rules.RequiredMissing || rule == Rules.FieldsExpected;

    private static Fault ForVisitor(FormFault said, string language)
    {
        var (rule, arguments) = (said.Fault.Rule, said.Fault.Arguments);
        if (Missing(rule))
            return Say(Rules.FormRequired, LabelOf(said.Input, language), Unquoted(ExampleOf(said.Input)));
        if (rule == Rules.AltMissing)
            return Say(Rules.FormAlt);
        if (rule == Rules.UnknownTrade || rule == Rules.TradeHidden)
            return Say(Rules.FormTrade, arguments[0], arguments.Length > 1 ? arguments[1] : "");
        if (rule == Rules.SocialConsent)
            return Say(Rules.FormNumberShown, arguments[0]);
        // These name the field by its key.
        if (rule == Rules.TextTooLong || rule == Rules.TooManyItems)
            return Say(rule, [LabelOf(said.Input, language), .. arguments.Skip(1)]);
        if (rule == Rules.NotAChoice)
            return Say(rule, [arguments[0], LabelOf(said.Input, language), .. arguments.Skip(2)]);
        return Say(rule with { Fix = new Bilingual(Unquoted(rule.Fix.Fr), Unquoted(rule.Fix.En)) }, arguments);

        Fault Say(Rule other, params string[] with) => new(other, said.Fault.Location, with);
    }

    public static string LabelOf(string input, string language) => Find(input)?.Label.In(language) ?? input;

    private static string ExampleOf(string input) => Find(input) is { } field && !field.Example.StartsWith('[') && !field.Example.StartsWith('{') ? field.Example : "";

    // Straight quotes are YAML's.
    private static string Unquoted(string text) => text.Replace("\"", "", StringComparison.Ordinal);

    private static Field? Find(string input)
    {
        var shape = Index().Replace(input, "[#]");
        return FormContract.Inputs.FirstOrDefault(i => i.Name == shape)?.Field ?? ContentModel.Artisans.Fields.FirstOrDefault(f => f.Key == input);
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Index();
}
