using Stemma.Actors;
using Xunit;

namespace Stemma.Tests.Actors;

/// <summary>Runs the examples of Specs/Actors/names.md.</summary>
public sealed class NameSpecs
{
    public static TheoryData<string, string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string, string>();
        var lines = File.ReadAllLines(
            Path.Combine(AppContext.BaseDirectory, "Specs", "Actors", "names.md")
        );
        for (int at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith("``` ", StringComparison.Ordinal))
            {
                continue;
            }

            var head = lines[at][4..].Split(' ');
            data.Add(head[0], head.Length > 1 ? head[1] : "", lines[at + 1], lines[at + 2]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Names_are_found_as_specified(
        string language,
        string published,
        string text,
        string expected
    )
    {
        var article = NameFinderTests.Named(
            text,
            language,
            published.Length > 0 ? published : null
        );
        var found = string.Join(
            "; ",
            article
                .Layer<NameLayer>()
                .Names.Select(name =>
                    $"{article.Words(name.Span)} = {name.Actor ?? "?"}"
                    + (
                        name.Kind == MentionKind.Proper
                            ? ""
                            : $" ({name.Kind.ToString().ToLowerInvariant()})"
                    )
                )
        );
        Assert.Equal(expected, found);
    }
}
