using Stemma.Collation;
using Stemma.Lineage;
using Xunit;

namespace Stemma.Tests.Collation;

/// <summary>Reads <c>Specs/Collation/changes.md</c>: a test a block.</summary>
public sealed class ChangeSpecTests
{
    public static TheoryData<string> Blocks()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Specs", "Collation", "changes.md");
        var blocks = File.ReadAllText(path).ReplaceLineEndings("\n").Split("```\n");
        var data = new TheoryData<string>();
        for (var i = 1; i < blocks.Length; i += 2)
        {
            data.Add(blocks[i]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Changes_are_those_of_the_specification(string block)
    {
        var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var head =
            lines.FirstOrDefault(line => line[0] == '~')?.Split(' ') ?? ["~", "edited", "en"];
        var parent = Texts.Article("a", lines.Single(line => line[0] == '<')[2..], head[2]);
        var child = Texts.Article("b", lines.Single(line => line[0] == '>')[2..], head[2]);
        var type = Enum.Parse<DerivationType>(head[1], ignoreCase: true);
        var found = Collator
            .Collate([parent, child], [Texts.Derivation("a", "b", type)])
            .Select(change =>
                $"{change.Kind.ToString().ToLowerInvariant()} | {change.From} | {change.To}"
            );
        var expected = lines.Where(line => line[0] is not ('<' or '>' or '~'));
        Assert.Equal(expected.Select(line => line.TrimEnd()), found.Select(line => line.TrimEnd()));
    }
}
