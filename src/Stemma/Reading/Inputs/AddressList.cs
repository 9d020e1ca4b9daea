using System.Text;

namespace Stemma.Reading.Inputs;

/// <summary>Addresses, one a line: a text of nothing else, <c>text/uri-list</c> (RFC 2483), or an Internet shortcut.</summary>
internal static class AddressList
{
    /// <summary>Most addresses one list may hold: 100,000; more is a job for a crawler.</summary>
    public const int Most = 100_000;

    /// <summary>Whether all lines are addresses.</summary>
    /// <param name="text">The text, or its start.</param>
    /// <param name="isCut">Whether the last line may be incomplete.</param>
    public static bool IsOne(string text, bool isCut)
    {
        var lines = Lines(text);
        if (isCut && lines.Count > 1)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines.Count > 0
            && lines.TrueForAll(line => line.Text[0] == '#' || Address(line.Text) is not null)
            && lines.Exists(line => line.Text[0] != '#');
    }

    /// <summary>The addresses, or lines that are none, in order.</summary>
    public static IEnumerable<InputItem> Items(string path, ReadOnlyMemory<byte> bytes)
    {
        var count = 0;
        foreach (
            var (number, line) in Lines(Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF'))
        )
        {
            // An Internet shortcut of Windows is a section with "URL=".
            var text = line.StartsWith("URL=", StringComparison.OrdinalIgnoreCase)
                ? line[4..].Trim()
                : line;
            if (
                text.Length == 0
                || text[0] is '#' or '['
                || (text.Contains('=', StringComparison.Ordinal) && Address(text) is null)
            )
            {
                continue;
            }

            if (++count > Most)
            {
                yield return InputItem.Failed(
                    path,
                    $"line {number}: more than {Most} addresses; split the list"
                );
                yield break;
            }

            yield return Address(text) is { } address
                ? new InputItem(path) { Address = address }
                : InputItem.Failed(
                    path,
                    $"line {number}: no address that begins with http:// or https://"
                );
        }
    }

    private static string? Address(string line) =>
        line.Length <= 4096
        && !line.Contains(' ', StringComparison.Ordinal)
        && Uri.TryCreate(line, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0
            ? line
            : null;

    private static List<(int Number, string Text)> Lines(string text) =>
        [
            .. text.Split('\n')
                .Select((line, index) => (Number: index + 1, Text: line.Trim()))
                .Where(line => line.Text.Length > 0),
        ];
}
