using System.Globalization;
using Stemma.Language.Parsing;

namespace Stemma.Training;

/// <summary>
/// The dictionary of jieba (npm nodejieba) as a lattice's. UD Chinese has short words: of common nouns and verbs those of one and two
/// characters are kept, and a numeral or determiner and its classifier are two words.
/// </summary>
internal static class ChineseDictionary
{
    private const string Numerals = "一二三四五六七八九十百千万亿零〇两";
    private const string Determiners = "这那哪每各某几多半数";

    /// <summary>Cost of a character the dictionary lacks: that of a word met less than once.</summary>
    private const double Unknown = 14;

    /// <summary>Whole numbers for natural logarithms.</summary>
    private const double Scale = 500;

    /// <param name="path">jieba.dict.utf8: word, how often it was met, part of speech.</param>
    public static byte[] Build(string path)
    {
        var kinds = new WordKinds("zh");
        var rows = File.ReadLines(path)
            .Select(line => line.Split(' '))
            .Where(cells => cells.Length == 3 && cells[0].Length <= WordLattice.Longest)
            .Select(cells =>
                (
                    Form: cells[0],
                    Count: double.Parse(cells[1], CultureInfo.InvariantCulture),
                    Part: cells[2]
                )
            )
            .ToList();
        double total = rows.Sum(row => row.Count);
        var classifiers = rows.Where(row => row.Form.Length == 1 && row.Part is "q" or "m")
            .Select(row => row.Form[0])
            .ToHashSet();
        var words = rows.Where(row =>
                IsWord(row.Form, row.Part, kinds.Of(row.Part).Note, classifiers)
            )
            .Select(row => new DictionaryWord(
                row.Form,
                0,
                (int)Math.Round(-Math.Log(Math.Max(row.Count, 1) / total) * Scale),
                $"{Upos(row.Form, row.Part)}|{row.Part}",
                new LemmaRule(0, string.Empty, false)
            ))
            .ToList();
        int cost = (int)(Unknown * Scale);

        // A measure word is a noun in UD Chinese; the dictionary counts it among the numerals.
        string Upos(string form, string part) =>
            kinds.Named(form)
            ?? (
                part == "m" && !form.Any(c => Numerals.Contains(c, StringComparison.Ordinal))
                    ? "NOUN"
                    : kinds.Of(part).Upos
            );

        return DictionaryPacker.Pack(
            words,
            new short[1],
            [
                ("HAN", false, false, 1, 0, cost, "X|x"),
                ("NUMERAL", true, true, 0, 0, (int)(6 * Scale), "NUM|m"),
                ("DIGIT", true, true, 0, 0, 0, "NUM|m"),
                ("LETTER", true, true, 0, 0, 0, "X|eng"),
                ("HIRAGANA", true, true, 0, 0, 0, "X|eng"),
                ("KATAKANA", true, true, 0, 0, 0, "X|eng"),
                ("SYMBOL", true, false, 1, 0, 0, "PUNCT|w"),
            ]
        );
    }

    private static bool IsWord(string form, string part, string note, HashSet<char> classifiers)
    {
        if (form.Length == 1 || (form.Length > 2 && note == "long"))
        {
            return true;
        }

        bool counts =
            form.Length == 2 && classifiers.Contains(form[1]) && part[0] is 'm' or 'r' or 'q';
        bool counted =
            Numerals.Contains(form[0], StringComparison.Ordinal)
            || Determiners.Contains(form[0], StringComparison.Ordinal);
        return form.Length == 2
            && !(counts && counted)
            && !(part == "m" && !form.All(c => Numerals.Contains(c, StringComparison.Ordinal)));
    }
}
