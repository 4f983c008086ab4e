using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Showcase.Diagnostics;
using Showcase.Domain;

namespace Showcase.Tests.Cms;

/// <summary>All that a catalog says, as lines that can be compared; where in a file it stands is left out.</summary>
internal static class CatalogText
{
    public static string Of(Catalog catalog)
    {
        var text = new StringBuilder();
        Write(catalog, "", text, 0);
        return text.ToString();
    }

    private static void Write(object? value, string path, StringBuilder text, int depth)
    {
        Assert.True(depth < 20, path);
        switch (value)
        {
            case null or SourceLocation or Delegate:
                return;
            case string or IFormattable or bool or Uri:
                text.Append(CultureInfo.InvariantCulture, $"{path}: {value}\n");
                return;
            case IDictionary map:
                foreach (var key in map.Keys.Cast<object>().OrderBy(k => k.ToString(), StringComparer.Ordinal))
                    Write(map[key], $"{path}.{key}", text, depth + 1);
                return;
            case IEnumerable list:
                var i = 0;
                foreach (var item in list)
                    Write(item, $"{path}[{i++}]", text, depth + 1);
                return;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract"))
                    Write(property.GetValue(value), $"{path}.{property.Name}", text, depth + 1);
                return;
        }
    }
}
