namespace Stemma.Training;

/// <summary>What a dictionary's parts of speech are among the universal ones: kinds.LANGUAGE.tsv.</summary>
internal sealed class WordKinds
{
    private readonly Dictionary<string, (string Upos, string Note)> _rows;

    public WordKinds(string language)
    {
        _rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, $"kinds.{language}.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => (cells[1], cells[2]), StringComparer.Ordinal);
    }

    /// <summary>The universal part of speech of a word that the list names itself; null for all others.</summary>
    public string? Named(string form) =>
        _rows.TryGetValue("=" + form, out var row) ? row.Upos : null;

    /// <summary>The row of the longest beginning of a part of speech.</summary>
    public (string Upos, string Note) Of(string part)
    {
        for (int take = part.Length; take > 0; take--)
        {
            if (_rows.TryGetValue(part[..take], out var row))
            {
                return row;
            }
        }

        return ("X", string.Empty);
    }
}
