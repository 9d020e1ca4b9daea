using System.Globalization;
using System.Text;

namespace Stemma.Fetching;

/// <summary>What a site asks of robots (RFC 9309): which paths one may not fetch, and how long to wait between two requests.</summary>
internal sealed class RobotsFile
{
    /// <summary>Bytes read at most; RFC 9309, 2.5, asks for 500 KiB at least.</summary>
    public const int MostBytes = 500 << 10;

    private readonly List<(string Pattern, bool Allows)> rules = [];

    /// <summary>Everything may be fetched.</summary>
    public static RobotsFile Open { get; } = new();

    /// <summary>Nothing may be fetched: the file could not be had for a reason that will pass (RFC 9309, 2.3.1.4).</summary>
    public static RobotsFile Closed { get; } = new() { rules = { ("/", false) } };

    /// <summary>The pause asked for; null where none is.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads the groups that speak to a robot: those that name it, or else those for all.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="robot">The robot's name, letters only.</param>
    public static RobotsFile Parse(ReadOnlySpan<byte> bytes, string robot)
    {
        var (own, all) = (new RobotsFile(), new RobotsFile());
        var (isNamed, isOwn, isAll, inAgents) = (false, false, false, false);
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MostBytes)]);
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n', '\r'))
        {
            var hash = raw.IndexOf('#');
            var line = (hash < 0 ? raw : raw[..hash]).Trim();
            var colon = line.IndexOf(':');
            if (colon <= 0)
            {
                continue;
            }

            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].Trim().ToLowerInvariant())
            {
                case "user-agent":
                    // Lines of agents in a row open one group.
                    (isOwn, isAll) = inAgents ? (isOwn, isAll) : (false, false);
                    inAgents = true;
                    isOwn |= value.Equals(robot, StringComparison.OrdinalIgnoreCase);
                    isAll |= value == "*";
                    isNamed |= isOwn;
                    break;
                case "allow" or "disallow" when value.Length > 0 && value[0] is '/' or '*':
                    inAgents = false;
                    Add(target => target.rules.Add((value, line[0] is 'a' or 'A')));
                    break;
                case "crawl-delay":
                    inAgents = false;
                    if (
                        double.TryParse(
                            value,
                            NumberStyles.Float,
                            CultureInfo.InvariantCulture,
                            out var seconds
                        ) && seconds is >= 0 and < 1e6
                    )
                    {
                        Add(target => target.Delay = TimeSpan.FromSeconds(seconds));
                    }

                    break;
                case "allow" or "disallow":
                    inAgents = false;
                    break;
                default:
                    break;
            }
        }

        return isNamed ? own : all;

        void Add(Action<RobotsFile> rule)
        {
            if (isOwn)
            {
                rule(own);
            }

            if (isAll)
            {
                rule(all);
            }
        }
    }

    /// <summary>Whether a path with its query may be fetched: the longest rule that matches decides, and of two as long the one that allows.</summary>
    public bool Allows(string pathAndQuery)
    {
        var (longest, allows) = (-1, true);
        foreach (var (pattern, isAllow) in rules)
        {
            if (
                (pattern.Length > longest || (pattern.Length == longest && isAllow))
                && Matches(Unescaped(pattern), Unescaped(pathAndQuery))
            )
            {
                (longest, allows) = (pattern.Length, isAllow);
            }
        }

        return allows;
    }

    /// <summary>Escapes that mean the same letter are compared as one; RFC 9309, 2.2.2.</summary>
    private static string Unescaped(string path) =>
        path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;

    /// <summary>"*" is any run of characters, "$" at the end is the end; without it a pattern needs to match the beginning only.</summary>
    private static bool Matches(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        var pieces = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            var isLast = i == pieces.Length - 1;
            if (isLast && toEnd)
            {
                return path.Length - pieces[i].Length >= at
                    && path.EndsWith(pieces[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + pieces[i].Length;
        }

        return !toEnd || at == path.Length;
    }
}
