using System.CommandLine;
using Showcase.Diagnostics;
using Showcase.Domain;
using Showcase.Model;

namespace Showcase.Cli;

internal static class NewCommand
{
    public static Command Make(Options options)
    {
        var name = new Argument<string>("name") { Description = "What stands over the door, in quotes" };
        var artisan = new Command("artisan", "Write a commented profile to fill in") { name };
        artisan.SetAction(line =>
        {
            var (place, language) = options.PlaceOf(line);
            if (Slug.From(line.GetValue(name)!) is not { } slug)
            {
                Console.Error.WriteLine(Words.NoName.Say(language, line.GetValue(name)!));
                return ExitCode.Faults;
            }
            var path = Path.Combine(place.Content, "artisans", slug.Value, "index.md");
            if (File.Exists(path))
            {
                Console.Error.WriteLine(Words.AlreadyThere.Say(language, ShownPath.Of(path)));
                return ExitCode.Faults;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Skeleton.Write(ContentModel.Artisans, line.GetValue(name)!, language));
            Console.WriteLine(Words.NewArtisan.Say(language, ShownPath.Of(path)));
            return ExitCode.Good;
        });
        return new Command("new", "Begin an entry") { artisan };
    }
}
