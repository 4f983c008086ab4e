using System.Collections.Concurrent;
using System.Reflection;

namespace Showcase.Rendering.Templates;

/// <summary>Reads a field of a view by its name in a template, whatever its case, without reflection once a type was met.</summary>
internal static class Members
{
    private static readonly ConcurrentDictionary<(Type Type, string Name), Reader> Readers = new();
    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly MethodInfo BindMethod = typeof(Members).GetMethod(nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <param name="Type">The type it reads from: a place in a template nearly always meets the same.</param>
    internal sealed record Reader(Type Type, Func<object, object?> Get);

    /// <exception cref="TemplateException">The type has no such field.</exception>
    public static Reader Of(Type type, string name) => Readers.GetOrAdd((type, name), static key =>
    {
        var property = key.Type.GetProperty(key.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            ?? throw new TemplateException($"{key.Name} is undefined");
        return new Reader(key.Type, key.Type.IsValueType
            ? property.GetValue
            : (Func<object, object?>)BindMethod.MakeGenericMethod(key.Type, property.PropertyType).Invoke(null, [property.GetMethod!])!);
    });

    private static Func<object, object?> Bind<TOwner, TValue>(MethodInfo getter)
        where TOwner : class
    {
        var get = getter.CreateDelegate<Func<TOwner, TValue>>();
        return get is Func<TOwner, bool> test ? owner => test((TOwner)owner) ? True : False : owner => get((TOwner)owner);
    }
}
