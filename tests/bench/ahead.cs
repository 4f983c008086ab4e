#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
#:property TreatWarningsAsErrors=false
// Writes generator/Data/ahead.mibc: which instances of the framework's generic code a published program has compiled ahead.
//   dotnet run tests/bench/ahead.cs PROGRAM SITE…      PROGRAM: the folder of a program published with -p:PublishReadyToRun=true -p:PublishReadyToRunCrossgen2ExtraArgs=; SITE: folders of sites to build and check with it
// The compiler cannot see from our code which classes of System.Linq a query will need: so the program is asked what it compiled while it ran, and that is
// what the file names. It holds no code, and a method that is gone or has changed is passed over. docs/decisions/speed.md says what it is worth.
using System.Diagnostics;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text.RegularExpressions;

const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
var program = Path.GetFullPath(args[0]);
var lines = args[1..].SelectMany(Compiled).ToHashSet(StringComparer.Ordinal);
var names = new Names(program);
var found = new Dictionary<string, MethodBase>(StringComparer.Ordinal);
var unknown = 0;
foreach (var line in lines.Order(StringComparer.Ordinal))
{
    try
    {
        foreach (var method in names.Methods(line, Any))
            found[$"{line} {method.MetadataToken}"] = method;
    }
    catch (Exception e) when (e is ArgumentException or KeyNotFoundException)
    {
        // Enumerations are listed by the number behind them, and some classes are the runtime's own.
        unknown++;
    }
}
var output = Path.Combine(Folder(), "../../generator/Data/ahead.mibc");
Write(output);
Console.WriteLine($"{found.Count} methods, {unknown} that have no name here, {new FileInfo(output).Length} bytes");
return 0;

static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

// What was compiled while the program ran, as the runtime lists it.
IEnumerable<string> Compiled(string site)
{
    var list = Path.GetTempFileName();
    var built = Directory.CreateTempSubdirectory("showcase-ahead-").FullName;
    // The last time a vitrine says something else, so that what shows it is made again.
    var profile = Directory.EnumerateFiles(Path.Combine(site, "content", "artisans"), "index.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
    var said = File.ReadAllText(profile);
    try
    {
        foreach (var command in (string[])["build", "build", "check", "change", "build"])
        {
            if (command == "change")
            {
                File.WriteAllText(profile, said + "\nUne phrase de plus.\n");
                continue;
            }
            var start = new ProcessStartInfo(Path.Combine(program, "showcase"), [command, "--output", Path.Combine(built, "site")]) { WorkingDirectory = Path.GetFullPath(site), RedirectStandardOutput = true, RedirectStandardError = true };
            (start.Environment["DOTNET_JitStdOutFile"], start.Environment["DOTNET_JitDisasmSummary"]) = (list, "1");
            using var run = Process.Start(start)!;
            run.OutputDataReceived += (_, _) => { };
            run.ErrorDataReceived += (_, _) => { };
            run.BeginOutputReadLine();
            run.BeginErrorReadLine();
            run.WaitForExit();
        }
    }
    finally
    {
        File.WriteAllText(profile, said);
    }
    var methods = File.ReadLines(list).Select(l => Regex.Match(l, @"JIT compiled (.*) \[FullOpts")).Where(m => m.Success).Select(m => m.Groups[1].Value).ToArray();
    File.Delete(list);
    Directory.Delete(built, recursive: true);
    return methods;
}

// The form that crossgen2 reads: a method "AssemblyDictionary" names groups by the assemblies that their methods are made of; a group's methods stand in a method of its own.
void Write(string path)
{
    var assembly = new PersistedAssemblyBuilder(new AssemblyName("ahead.mibc"), typeof(object).Assembly);
    var module = assembly.DefineDynamicModule("ahead.mibc");
    var groups = found.GroupBy(f => Names.AssembliesOf(f.Value), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(group =>
    {
        var method = module.DefineGlobalMethod($"Assemblies_{group.Key}", MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);
        var body = method.GetILGenerator();
        foreach (var (_, member) in group.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            body.Emit(OpCodes.Ldtoken, member is MethodInfo m ? module.GetMethodMetadataToken(m) : module.GetMethodMetadataToken((ConstructorInfo)member));
            body.Emit(OpCodes.Pop);
        }
        body.Emit(OpCodes.Ret);
        return (group.Key, Method: method);
    }).ToArray();
    var dictionary = module.DefineGlobalMethod("AssemblyDictionary", MethodAttributes.Public | MethodAttributes.Static, typeof(void), []).GetILGenerator();
    foreach (var (name, method) in groups)
    {
        dictionary.Emit(OpCodes.Ldstr, name);
        dictionary.Emit(OpCodes.Ldtoken, method);
        dictionary.Emit(OpCodes.Pop);
    }
    dictionary.Emit(OpCodes.Ret);
    module.CreateGlobalFunctions();
    assembly.Save(path);
}

/// <summary>Methods by the names that the runtime's list gives them: <c>Type`1+Nested[Argument,…]:Method[Argument,…](parameters)</c>.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, Type> _types = new(StringComparer.Ordinal)
    {
        ["bool"] = typeof(bool),
        ["byte"] = typeof(sbyte),
        ["ubyte"] = typeof(byte),
        ["short"] = typeof(short),
        ["ushort"] = typeof(ushort),
        ["char"] = typeof(char),
        ["int"] = typeof(int),
        ["uint"] = typeof(uint),
        ["long"] = typeof(long),
        ["ulong"] = typeof(ulong),
        ["float"] = typeof(float),
        ["double"] = typeof(double),
        ["nint"] = typeof(nint),
        ["nuint"] = typeof(nuint),
    };

    public Names(string program)
    {
        AssemblyLoadContext.Default.Resolving += (context, name) => Path.Combine(program, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        foreach (var file in Directory.GetFiles(program, "*.dll").Concat(Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")).Order(StringComparer.Ordinal))
        {
            try
            {
                foreach (var type in AssemblyLoadContext.Default.LoadFromAssemblyName(AssemblyName.GetAssemblyName(file)).GetTypes())
                    _types.TryAdd(type.FullName!, type);
            }
            catch (Exception e) when (e is BadImageFormatException or ReflectionTypeLoadException or IOException)
            {
                // No code of .NET, or code for another part of it.
            }
        }
    }

    /// <exception cref="KeyNotFoundException">A type has no such name.</exception>
    /// <exception cref="ArgumentException">The name cannot mean what it says.</exception>
    public IEnumerable<MethodBase> Methods(string name, BindingFlags any)
    {
        if (name[0] == '(' || name.Contains("InlineArray"))
            return [];
        var colon = At(name, ':');
        var type = Find(name[..colon]);
        var rest = name[(colon + 1)..];
        var open = At(rest, '(');
        var parameters = open < 0 ? 0 : Split(rest[(open + 1)..rest.LastIndexOf(')')]).Count;
        var called = open < 0 ? rest : rest[..open];
        Type[] arguments = [];
        if (called.EndsWith(']'))
        {
            var bracket = called.IndexOf('[');
            arguments = [.. Split(called[(bracket + 1)..^1]).Select(Find)];
            called = called[..bracket];
        }
        if (!type.IsGenericType && arguments.Length == 0)
            return []; // compiled ahead anyhow where that is possible
        return type.GetMethods(any).Where(m => m.GetGenericArguments().Length == arguments.Length).Select(m => arguments.Length > 0 && Fits(m) ? m.MakeGenericMethod(arguments) : m)
            .Concat<MethodBase>(type.GetConstructors(any)).Where(Fits);

        bool Fits(MethodBase method) => method.Name == called && method.GetParameters().Length == parameters;
    }

    /// <summary>Those that it is made of, its own first, each ended by a semicolon.</summary>
    public static string AssembliesOf(MethodBase method)
    {
        var own = method.DeclaringType!.Assembly.GetName().Name!;
        var all = Of(method.DeclaringType).Concat(method is MethodInfo m ? m.GetGenericArguments().SelectMany(Of) : []);
        return string.Concat(all.Where(a => a != own).Distinct().Order(StringComparer.Ordinal).Prepend(own).Select(a => a + ";"));

        static IEnumerable<string> Of(Type type) => type.HasElementType ? Of(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Of).Append(type.Assembly.GetName().Name!);
    }

    private Type Find(string name)
    {
        if (name.EndsWith("[]", StringComparison.Ordinal))
            return Find(name[..^2]).MakeArrayType();
        var bracket = name.IndexOf('[');
        return bracket < 0 ? _types[name] : _types[name[..bracket]].MakeGenericType([.. Split(name[(bracket + 1)..name.LastIndexOf(']')]).Select(Find)]);
    }

    private static int At(string text, char sign)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == sign && depth == 0)
                return i;
            depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
        }
        return -1;
    }

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        for (var comma = At(text, ','); comma >= 0; comma = At(text, ','))
        {
            parts.Add(text[..comma]);
            text = text[(comma + 1)..];
        }
        if (text.Length > 0)
            parts.Add(text);
        return parts;
    }
}
