using System.Collections.Concurrent;
using System.Reflection;

namespace Showcase.Rendering.Templates;

/// <summary>Reads a field of a view by its name in a template, whatever its case, without reflection once a type was met.</summary>
internal static class Members
{
    private static readonly ConcurrentDictionary<(Type Type, string Name), Reader> Readers = new();
    private static readonly object True = true;
    private static readonly object False = false;

    /// <param name="Type">The type it reads from: a place in a template nearly always meets the same.</param>
    internal sealed record Reader(Type Type, Func<object, object?> Get);

    /// <exception cref="TemplateException">The type has no such field.</exception>
    public static Reader Of(Type type, string name) => Readers.GetOrAdd((type, name), static key =>
    {
        var property = key.Type.GetProperty(key.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            ?? throw new TemplateException($"{key.Name} is undefined");
        return new Reader(key.Type, key.Type.IsValueType
            ? property.GetValue
            : ((Binding)Activator.CreateInstance(typeof(Binding<,>).MakeGenericType(key.Type, property.PropertyType))!).To(property.GetMethod!));
    });

    /// <summary>A class for each kind of property, since calling a method by reflection has the runtime write and compile one more.</summary>
    private abstract class Binding
    {
        public abstract Func<object, object?> To(MethodInfo getter);
    }

    private sealed class Binding<TOwner, TValue> : Binding
        where TOwner : class
    {
        public override Func<object, object?> To(MethodInfo getter)
        {
            var get = getter.CreateDelegate<Func<TOwner, TValue>>();
            return get is Func<TOwner, bool> test ? owner => test((TOwner)owner) ? True : False : owner => get((TOwner)owner);
        }
    }
}
