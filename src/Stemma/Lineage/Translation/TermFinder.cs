using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Lineage.Translation;

/// <summary>
/// Finds the terms of a sentence: words with the English words they may stand for, names with their sound, figures with their
/// value. One instance serves one article and is not shared between threads.
/// </summary>
internal sealed class TermFinder
{
    /// <summary>Longest run of unspaced writing that is cut at once; what is longer is cut in stretches of this length.</summary>
    private const int LongestRun = 256;

    /// <summary>A name that no lexicon holds tells as much as a rare word.</summary>
    private const float NameWeight = 4f;

    /// <summary>Part of a word that no lexicon holds: most often an ending.</summary>
    private const float RestWeight = 1f;

    /// <summary>Homophones are many in Korean.</summary>
    private const float SameReading = 0.8f;

    private readonly string language;
    private readonly GlossTable? table;
    private readonly LatinTerms latin;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> stops;
    private readonly List<(int Start, int Length, int Word)> pieces = [];

    public TermFinder(string language)
    {
        this.language = language;
        table = GlossTable.Of(language);
        latin = new LatinTerms(language is "ko" or "zh" or "ja" ? "en" : language);
        stops = WordLists.StopWords(language).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public Term[] Find(string text, TextSpan sentence)
    {
        var found = new TermList();
        var numbers = NumberFinder.Find(text, sentence, language);
        int next = 0;
        int at = sentence.Start;
        while (at < sentence.End)
        {
            while (next < numbers.Length && numbers[next].Span.Start < at)
            {
                next++;
            }

            int end = next < numbers.Length ? numbers[next].Span.Start : sentence.End;
            if (at == end)
            {
                at = FigureTerms.Add(text, numbers[next], sentence.End, found);
                continue;
            }

            char c = text[at];
            at =
                LatinTerms.IsLetter(c) ? latin.Read(text, at, end, found)
                : Romanisation.IsHangul(c) ? Hangul(text, at, end, found)
                : IsHan(c) || IsKana(c) ? Han(text, at, end, found)
                : at + 1;
        }

        return [.. found.Terms];
    }

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or '々';

    private static bool IsKana(char c) =>
        c is (>= '\u3041' and <= '\u309F') || Romanisation.IsKatakana(c);

    private int Hangul(string text, int start, int end, TermList found)
    {
        int stop = start;
        while (stop < end && stop - start < LongestRun && Romanisation.IsHangul(text[stop]))
        {
            stop++;
        }

        if (table is null)
        {
            return stop;
        }

        var run = text.AsSpan(start, stop - start);
        int length = run.Length;
        Segmentation.Cut(run, table, stops, at => at == 0 && length <= 3, particles: true, pieces);
        foreach (var (at, l, word) in pieces)
        {
            if (word == -2)
            {
                continue;
            }

            float weight = word >= 0 ? found.AddGlosses(table, word, l == 1 ? 0.7f : 1f) : 0;
            // A name is followed by particles: any beginning of the run that holds this piece may be the name.
            for (int n = Math.Max(2, at + l); n <= Math.Min(length, 9); n++)
            {
                var skeleton = Romanisation.OfHangul(run[..n]);
                if (skeleton.Length > 0)
                {
                    found.Add(
                        TermKey.OfSkeleton(skeleton),
                        Romanisation.Trust(skeleton) * (word >= 0 ? 0.75f : 1f)
                    );
                }
            }

            HanReadings.AddHangul(run, at, l, word >= 0 ? SameReading : SameReading / 2, found);
            if (found.HasOpen)
            {
                found.Close(
                    new TextSpan(start + at, start + at + l),
                    word >= 0 ? weight
                        : l == 1 ? RestWeight / 2
                        : RestWeight
                );
            }
        }

        return stop;
    }

    private int Han(string text, int start, int end, TermList found)
    {
        int stop = start;
        while (stop < end && stop - start < LongestRun && (IsHan(text[stop]) || IsKana(text[stop])))
        {
            stop++;
        }

        if (table is null)
        {
            return stop;
        }

        var run = text.AsSpan(start, stop - start);
        var simple = Simplify(run);
        if (string.Equals(language, "zh", StringComparison.Ordinal))
        {
            run = simple;
        }

        bool[] single = new bool[run.Length];
        for (int i = 0; i < run.Length; i++)
        {
            single[i] = IsHan(run[i]);
        }

        Segmentation.Cut(run, table, stops, at => single[at], particles: false, pieces);
        foreach (var (at, l, word) in pieces)
        {
            if (word != -2)
            {
                AddKatakana(run, at, l, found);
                HanReadings.Add(simple, at, l, SameReading, found);
                HanPiece(run.Slice(at, l), new TextSpan(start + at, start + at + l), word, found);
            }
        }

        return stop;
    }

    // A foreign name in katakana is often cut into words it does not consist of: the whole run has the name's sound.
    private static void AddKatakana(ReadOnlySpan<char> run, int at, int length, TermList found)
    {
        if (!Romanisation.IsKatakana(run[at]))
        {
            return;
        }

        int first = at;
        while (first > 0 && Romanisation.IsKatakana(run[first - 1]))
        {
            first--;
        }

        int end = at + length;
        while (end < run.Length && Romanisation.IsKatakana(run[end]))
        {
            end++;
        }

        foreach (var word in (ReadOnlySpan<(int, int)>)[(first, end), (at, at + length)])
        {
            var skeleton = Romanisation.OfKatakana(run[word.Item1..word.Item2]);
            if (skeleton.Length > 0)
            {
                found.Add(TermKey.OfSkeleton(skeleton), Romanisation.Trust(skeleton));
            }
        }
    }

    private void HanPiece(ReadOnlySpan<char> piece, TextSpan span, int word, TermList found)
    {
        bool kanaOnly = piece.IndexOfAnyInRange('\u3400', '\u9FFF') < 0;
        bool katakana = kanaOnly && piece.IndexOfAnyInRange('\u3041', '\u309F') < 0;
        if (kanaOnly && !katakana && piece.Length < 3)
        {
            return;
        }

        float weight =
            word >= 0 ? found.AddGlosses(table!, word, piece.Length == 1 ? 0.7f : 1f) : 0;
        if (katakana && found.HasOpen)
        {
            weight = word >= 0 ? weight : NameWeight / 2;
        }

        if (!kanaOnly && piece.Length >= 2)
        {
            var simple = Simplify(piece);
            found.Add(TermKey.OfHan(simple), 1);
            for (int i = 0; i + 1 < simple.Length; i++)
            {
                found.Add(TermKey.OfHan(simple.AsSpan(i, 2)), 0.7f);
            }

            weight = word >= 0 ? weight : NameWeight / 2;
        }

        if (found.HasOpen)
        {
            found.Close(span, weight > 0 ? weight : RestWeight);
        }
    }

    private static string Simplify(ReadOnlySpan<char> text)
    {
        var simple = new char[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            simple[i] = WordLists.Simplified(text[i]);
        }

        return new string(simple);
    }
}
