namespace Showcase.Rendering.Templates;

/// <summary><c>{{> name}}</c>, with a context or arguments; <c>{{#> name}}…{{/name}}</c> hands it the block between.</summary>
/// <param name="partials">All the theme's, filled while templates are read: partials may name each other.</param>
internal sealed class PartialPart(string name, Expression? context, IReadOnlyList<(string Name, Expression Value)> arguments, Body? block, IReadOnlyDictionary<string, Body> partials) : Part
{
    private const int MaxDepth = 20;

    private Body? _found;

    public override void Print(Scope scope, Printing printing)
    {
        if (++printing.Depth > MaxDepth)
            throw new TemplateException($"Runtime error while rendering partial '{name}', exceeded recursion depth limit of {MaxDepth}");
        if (name == "@partial-block")
            PrintBlock(scope, printing);
        else
            Find(scope).Print(context is null && arguments.Count == 0 && block is null ? scope : Enter(scope, printing), printing);
        printing.Depth--;
    }

    private Body Find(Scope scope)
    {
        for (var inlines = scope.Inlines; inlines is not null; inlines = inlines.Before)
        {
            if (inlines.Bodies.TryGetValue(name, out var inline))
                return inline;
        }
        return _found ??= partials.TryGetValue(name, out var body) ? body : throw new TemplateException($"Referenced partial name {name} could not be resolved");
    }

    private Scope Enter(Scope scope, Printing printing)
    {
        var named = scope.Arguments;
        foreach (var (argument, value) in arguments)
            named = new Named(argument, value.Of(scope, printing), named);
        return new Scope(context is null ? scope.Value : context.Of(scope, printing), scope)
        {
            Arguments = named,
            Block = block is null ? scope.Block : new Callback(block, scope),
            Inlines = block?.Inlines is { } inlines ? new Inlines(inlines, scope.Inlines) : scope.Inlines,
            Turn = scope.Turn,
        };
    }

    // The block's own "@partial-block" is that of the place where it was written.
    private static void PrintBlock(Scope scope, Printing printing)
    {
        if (scope.Block is { } block)
            block.Body.Print(new Scope(scope.Value, scope.Outer) { Arguments = block.Scope.Arguments, Inlines = scope.Inlines, Turn = scope.Turn, Block = block.Scope.Block }, printing);
    }
}
