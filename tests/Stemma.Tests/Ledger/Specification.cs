using Xunit;

namespace Stemma.Tests.Ledger;

/// <summary>Reads specification files: a fenced block of text whose info string is the language, then one of what is expected.</summary>
internal static class Specification
{
    public static TheoryData<string, string, string> Blocks(string name)
    {
        var data = new TheoryData<string, string, string>();
        var blocks = new List<(string Info, string Content)>();
        string? info = null;
        var content = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", name)))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                content.Add(line);
            }
            else if (info is null)
            {
                info = line[3..].Trim();
                content.Clear();
            }
            else
            {
                blocks.Add((info, string.Join("\n", content)));
                info = null;
            }
        }

        for (var i = 0; i + 1 < blocks.Count; i += 2)
        {
            data.Add(blocks[i].Info, blocks[i].Content, blocks[i + 1].Content);
        }

        return data;
    }
}
