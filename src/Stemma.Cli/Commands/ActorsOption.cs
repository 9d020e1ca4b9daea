using System.CommandLine;
using Stemma.Actors;

namespace Stemma.Cli.Commands;

/// <summary><c>--actors FILE</c>: the user's own actors, outlets, names and facts beside Stemma's catalogue.</summary>
internal sealed class ActorsOption
{
    private readonly Option<string?> _file = new("--actors")
    {
        Description =
            "A file of your own actors, outlets, names and facts (see docs/actors.md). They count for this run only.",
        HelpName = "FILE",
    };

    public void AddTo(Command command) => command.Add(_file);

    /// <summary>Extends the catalogue; false, with the errors told, where the file cannot be used.</summary>
    public bool Apply(ParseResult parsed)
    {
        if (parsed.GetValue(_file) is not { } path)
        {
            return true;
        }

        try
        {
            ActorCatalogue.Extend(UserActors.Load(path));
            return true;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            foreach (var line in e.Message.Split('\n'))
            {
                Console.Error.WriteLine($"stemma: {line}");
            }

            return false;
        }
    }
}
