using System.Globalization;

namespace Stemma.Training.Attribution;

/// <summary>A relation as people marked it, in UTF-16 code units.</summary>
internal sealed record GoldRelation(
    List<TextSpan> Content,
    List<TextSpan> Source,
    List<TextSpan> Cue
);

/// <summary>Reads the stand-off annotation of brat, whose offsets are code points.</summary>
internal static class GoldRelations
{
    /// <summary>The relations of a text by the first of its annotators.</summary>
    public static List<GoldRelation> Read(string folder, string name, string text)
    {
        var file = Directory
            .EnumerateFiles(folder, name + "_*.ann")
            .Where(path =>
                !Path.GetFileNameWithoutExtension(path)[(name.Length + 1)..].Contains('_')
            )
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        if (file is null)
        {
            return [];
        }

        var places = Places(text);
        var spans = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        var relations = new List<GoldRelation>();
        foreach (var cells in File.ReadLines(file).Select(line => line.Split('\t')))
        {
            if (cells.Length > 1 && cells[0].StartsWith('T'))
            {
                spans[cells[0]] = Spans(cells[1], places);
            }
            else if (cells.Length > 1 && cells[0].StartsWith('E'))
            {
                relations.Add(Relation(cells[1], spans));
            }
        }

        return relations;
    }

    private static GoldRelation Relation(string cell, Dictionary<string, List<TextSpan>> spans)
    {
        var relation = new GoldRelation([], [], []);
        foreach (var argument in cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var (role, id) = (
                argument[..argument.IndexOf(':')],
                argument[(argument.IndexOf(':') + 1)..]
            );
            var list = role.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') switch
            {
                "Content" => relation.Content,
                "Source" => relation.Source,
                "Cue" => relation.Cue,
                _ => null,
            };
            list?.AddRange(spans.GetValueOrDefault(id, []));
        }

        return relation;
    }

    private static List<TextSpan> Spans(string cell, int[] places)
    {
        var space = cell.IndexOf(' ');
        var spans = new List<TextSpan>();
        foreach (var part in space < 0 ? [] : cell[(space + 1)..].Split(';'))
        {
            var ends = part.Split(' ');
            if (
                ends.Length == 2
                && int.TryParse(ends[0], CultureInfo.InvariantCulture, out var start)
                && int.TryParse(ends[1], CultureInfo.InvariantCulture, out var end)
                && end < places.Length
            )
            {
                spans.Add(new TextSpan(places[start], places[end]));
            }
        }

        return spans;
    }

    // The code unit of each code point, and of the end.
    private static int[] Places(string text)
    {
        var places = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            places.Add(i);
        }

        places.Add(text.Length);
        return [.. places];
    }
}
