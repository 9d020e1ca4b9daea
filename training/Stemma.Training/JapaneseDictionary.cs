using System.Globalization;
using System.Text;
using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>IPADIC (Debian mecab-ipadic) as a lattice's dictionary.</summary>
internal static class JapaneseDictionary
{
    private static readonly Dictionary<string, string> Characters = new(StringComparer.Ordinal)
    {
        ["KANJI"] = "HAN",
        ["KANJINUMERIC"] = "NUMERAL",
        ["NUMERIC"] = "DIGIT",
        ["ALPHA"] = "LETTER",
        ["HIRAGANA"] = "HIRAGANA",
        ["KATAKANA"] = "KATAKANA",
        ["DEFAULT"] = "SYMBOL",
    };

    /// <param name="folder">Where the .csv and .def files lie.</param>
    public static byte[] Build(string folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding("euc-jp");
        var kinds = new WordKinds("ja");
        var words = new List<DictionaryWord>();
        foreach (
            var file in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal)
        )
        {
            foreach (var line in File.ReadLines(file, encoding))
            {
                var cells = line.Split(',');
                var (upos, note) = kinds.Of(Part(cells));
                if (note == "drop" || cells[0].Length > WordLattice.Longest)
                {
                    continue;
                }

                // UniDic, which UD Japanese follows, has the volitional う as part of the verb.
                bool joins =
                    cells[4] == "助動詞"
                    && cells[0] is "う" or "よう"
                    && cells[8].StartsWith("不変化", StringComparison.Ordinal);
                var rule = LemmaRule.Of(cells[0], cells.Length > 10 ? cells[10] : cells[0]);
                words.Add(
                    new DictionaryWord(
                        cells[0],
                        int.Parse(cells[1], CultureInfo.InvariantCulture),
                        int.Parse(cells[3], CultureInfo.InvariantCulture),
                        $"{upos}|{cells[4]}-{cells[5]}{(joins ? "|join" : string.Empty)}",
                        rule is { } r
                            ? r with
                            {
                                Lower = false,
                            }
                            : default(LemmaRule) with
                            {
                                Add = string.Empty,
                            }
                    )
                );
            }
        }

        var matrix = File.ReadLines(Path.Combine(folder, "matrix.def")).ToList();
        int side = int.Parse(matrix[0].Split(' ')[0], CultureInfo.InvariantCulture);
        var links = new short[side * side];
        foreach (var line in matrix.Skip(1))
        {
            var cells = line.Split(' ');
            links[
                (int.Parse(cells[0], CultureInfo.InvariantCulture) * side)
                    + int.Parse(cells[1], CultureInfo.InvariantCulture)
            ] = short.Parse(cells[2], CultureInfo.InvariantCulture);
        }

        var shapes = File.ReadLines(Path.Combine(folder, "char.def"), encoding)
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(cells =>
                cells.Length >= 4 && Characters.ContainsKey(cells[0]) && cells[1] is "0" or "1"
            )
            .ToDictionary(cells => cells[0], cells => cells, StringComparer.Ordinal);
        var unknown = File.ReadLines(Path.Combine(folder, "unk.def"), encoding)
            .Select(line => line.Split(','))
            .Where(cells => Characters.ContainsKey(cells[0]))
            .Select(cells =>
            {
                var shape = shapes[cells[0]];
                return (
                    Characters[cells[0]],
                    shape[1] == "1",
                    shape[2] == "1" && cells[0] != "DEFAULT",
                    cells[0] == "DEFAULT" ? 1 : int.Parse(shape[3], CultureInfo.InvariantCulture),
                    int.Parse(cells[1], CultureInfo.InvariantCulture),
                    int.Parse(cells[3], CultureInfo.InvariantCulture),
                    $"{kinds.Of(Part(cells)).Upos}|{cells[4]}-{cells[5]}"
                );
            })
            .ToList();
        return DictionaryPacker.Pack(words, links, unknown);
    }

    private static string Part(string[] cells) =>
        string.Join('-', cells.Skip(4).Take(4).TakeWhile(cell => cell != "*"));
}
