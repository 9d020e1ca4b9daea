using System.Globalization;
using System.Text;
using System.Text.Json;
using Stemma.Actors;

namespace Stemma.Training.Names;

/// <summary>
/// Reads the marked sets: UNER (<c>.iob2</c>, a word a line), KLUE (<c>.tsv</c>, a character a line) and stockmark (<c>.json</c>, names by code
/// points). Documents are cut as the scorer of names cuts them: where the file marks them, else every fifty sentences.
/// </summary>
internal static class GoldFile
{
    private const int PerText = 50;

    public static List<GoldText> Read(string path)
    {
        var sentences =
            path.EndsWith(".json", StringComparison.Ordinal) ? Marked(path)
            : path.EndsWith(".tsv", StringComparison.Ordinal) ? Characters(path)
            : Words(path);
        bool documents = sentences.Exists(s => s.Opens);
        var texts = new List<GoldText>();
        var text = new StringBuilder();
        var names = new List<GoldName>();
        for (int at = 0; at < sentences.Count; at++)
        {
            if (text.Length > 0 && (documents ? sentences[at].Opens : at % PerText == 0))
            {
                Close();
            }

            int start = text.Length;
            text.Append(sentences[at].Text).Append('\n');
            names.AddRange(
                sentences[at]
                    .Names.Select(n => new GoldName(start + n.Start, start + n.End, n.Type))
            );
        }

        Close();
        return texts;

        void Close()
        {
            // As the scorer calls them.
            var stem = path.EndsWith(".tsv", StringComparison.Ordinal)
                ? Path.GetFileName(path)
                : Path.GetFileNameWithoutExtension(path);
            var number = (texts.Count + 1).ToString("0000", CultureInfo.InvariantCulture);
            texts.Add(
                new GoldText($"{stem}-{number}", text.ToString(), [.. names.OrderBy(n => n.Start)])
            );
            text.Clear();
            names.Clear();
        }
    }

    private static NameType? TypeOf(string label) =>
        label switch
        {
            "PER" or "PS" or "人名" => NameType.Person,
            "ORG" or "OG" or "法人名" or "政治的組織名" or "その他の組織名" =>
                NameType.Organisation,
            "LOC" or "LC" or "地名" => NameType.Place,
            "施設名" or "製品名" or "イベント名" => NameType.Other,
            _ => null,
        };

    private static List<GoldSentence> Marked(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .Select(row =>
                {
                    var text = row.GetProperty("text").GetString()!;
                    var units = new List<int>();
                    for (int at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
                    {
                        units.Add(at);
                    }

                    units.Add(text.Length);
                    return new GoldSentence(
                        false,
                        text,
                        [
                            .. row.GetProperty("entities")
                                .EnumerateArray()
                                .Select(e => new GoldName(
                                    units[e.GetProperty("span")[0].GetInt32()],
                                    units[e.GetProperty("span")[1].GetInt32()],
                                    TypeOf(e.GetProperty("type").GetString()!)!.Value
                                )),
                        ]
                    );
                }),
        ];
    }

    private static List<GoldSentence> Characters(string path)
    {
        var sentences = new List<GoldSentence>();
        var text = new StringBuilder();
        var tags = new List<(int Start, int End, string Tag)>();
        foreach (var line in File.ReadLines(path).Append(string.Empty))
        {
            if (line.StartsWith("##", StringComparison.Ordinal))
            {
                continue;
            }

            if (line.Length == 0)
            {
                if (text.Length > 0)
                {
                    sentences.Add(new GoldSentence(false, text.ToString(), Join(tags)));
                }

                text.Clear();
                tags.Clear();
                continue;
            }

            var cells = line.Split('\t');
            tags.Add((text.Length, text.Length + cells[0].Length, cells[^1]));
            text.Append(cells[0]);
        }

        return sentences;
    }

    private static List<GoldSentence> Words(string path)
    {
        const string marker = "# text =";
        var sentences = new List<GoldSentence>();
        var rows = new List<string[]>();
        bool opens = false;
        string? text = null;
        foreach (var line in File.ReadLines(path).Append(string.Empty))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    var whole = text ?? string.Join(' ', rows.Select(row => row[1]));
                    var tags = new List<(int, int, string)>();
                    int at = 0;
                    foreach (var row in rows.Where(row => row[0].All(char.IsAsciiDigit)))
                    {
                        int start = whole.IndexOf(row[1], at, StringComparison.Ordinal);
                        start = start < 0 ? at : start;
                        at = Math.Min(start + row[1].Length, whole.Length);
                        tags.Add((start, at, row[2]));
                    }

                    sentences.Add(new GoldSentence(opens, whole, Join(tags)));
                }

                rows.Clear();
                opens = false;
                text = null;
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                opens |= line.StartsWith("# newdoc", StringComparison.Ordinal);
                text = line.StartsWith(marker, StringComparison.Ordinal)
                    ? line[marker.Length..].Trim()
                    : text;
            }
            else
            {
                rows.Add(line.Split('\t'));
            }
        }

        return sentences;
    }

    private static List<GoldName> Join(List<(int Start, int End, string Tag)> tags)
    {
        var names = new List<(int Start, int End, string Label)>();
        bool open = false;
        foreach (var (start, end, tag) in tags)
        {
            var label = tag.Length > 2 ? tag[2..] : string.Empty;
            if (tag[0] == 'I' && open && names[^1].Label == label)
            {
                names[^1] = (names[^1].Start, end, label);
            }
            else if (tag[0] is 'B' or 'I')
            {
                names.Add((start, end, label));
                open = true;
            }
            else
            {
                open = false;
            }
        }

        return
        [
            .. names
                .Where(name => TypeOf(name.Label) is not null)
                .Select(name => new GoldName(name.Start, name.End, TypeOf(name.Label)!.Value)),
        ];
    }

    private sealed record GoldSentence(bool Opens, string Text, List<GoldName> Names);
}
