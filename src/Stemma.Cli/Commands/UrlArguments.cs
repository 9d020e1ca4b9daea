using System.CommandLine;
using Stemma.Fetching;

namespace Stemma.Cli.Commands;

/// <summary>The options of the commands that fetch addresses named by the user.</summary>
internal sealed class UrlArguments
{
    private readonly Option<string?> _urls = new("--urls")
    {
        Description = "Also fetch the addresses in FILE, one a line; # begins a remark.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _allowPrivate = new("--allow-private")
    {
        Description = "Fetch from this machine and local networks too.",
    };

    private readonly Option<string?> _warc = new("--warc")
    {
        Description = "Keep every answer as it came in FILE (.warc.gz).",
        HelpName = "FILE",
    };

    private readonly Option<string?> _cache = new("--fetch-cache")
    {
        Description = "Keep answers in DIR and ask only for what has changed.",
        HelpName = "DIR",
    };

    private readonly Option<int> _maxSize = new("--max-size")
    {
        Description = "Largest answer taken, in MB.",
        HelpName = "MB",
        DefaultValueFactory = _ => new FetchOptions().MostBytes >> 20,
    };

    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "Longest wait for one answer, in seconds.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => (int)new FetchOptions().Timeout.TotalSeconds,
    };

    public UrlArguments()
    {
        AtLeastOne(_maxSize, 1024);
        AtLeastOne(_timeout, 3600);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_urls);
        command.Options.Add(_allowPrivate);
        command.Options.Add(_warc);
        command.Options.Add(_cache);
        command.Options.Add(_maxSize);
        command.Options.Add(_timeout);
    }

    public UrlInputs Open(ParseResult parsed) =>
        new(
            new FetchOptions
            {
                AllowPrivate = parsed.GetValue(_allowPrivate),
                MostBytes = parsed.GetValue(_maxSize) << 20,
                Timeout = TimeSpan.FromSeconds(parsed.GetValue(_timeout)),
            },
            parsed.GetValue(_urls),
            parsed.GetValue(_warc),
            parsed.GetValue(_cache)
        );

    private static void AtLeastOne(Option<int> option, int most) =>
        option.Validators.Add(result =>
        {
            if (
                result.Tokens.Count > 0
                && (
                    !int.TryParse(result.Tokens[0].Value, out var value)
                    || value < 1
                    || value > most
                )
            )
            {
                result.AddError($"{option.Name} takes a whole number from 1 to {most}.");
            }
        });
}
