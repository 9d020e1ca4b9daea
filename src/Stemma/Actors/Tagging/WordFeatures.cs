using Stemma.Language;

namespace Stemma.Actors.Tagging;

/// <summary>
/// What is seen of the words of an alphabetic script: themselves, their beginnings, ends and shapes, their neighbours, the run of capitals
/// they stand in, lists and the catalogue, and whether the article writes them without a capital elsewhere. Parts of speech would be asked here too,
/// once every token has one.
/// </summary>
internal sealed class WordFeatures : INameFeatures
{
    private const int Reach = 2;
    private const uint Edge = 0xED6E;

    private readonly WordLists _lists;
    private readonly Gazetteer _gazetteer = Gazetteer.Of("latin", characters: false);
    private readonly WordClasses _classes = WordClasses.OfLatin;
    private readonly List<TagUnit> _units = [];
    private uint[] _hashes = new uint[64];
    private Seen[] _seen = new Seen[64];
    private string _text = string.Empty;
    private TaggedText? _article;
    private WordSurroundings? _surroundings;
    private uint _case;

    public WordFeatures(string language) => _lists = WordLists.For(language);

    public IReadOnlyList<TagUnit> Open(TaggedText text, Sentence sentence, List<Mention> known)
    {
        if (_article != text)
        {
            _article = text;
            _surroundings = new WordSurroundings(text, _lists);
        }

        _text = text.Text;
        _units.Clear();
        int count = sentence.TokenCount;
        if (_seen.Length < count + (2 * Reach))
        {
            _seen = new Seen[2 * (count + (2 * Reach))];
            _hashes = new uint[_seen.Length];
        }

        var edge = new Seen
        {
            Exact = Edge,
            Lower = Edge,
            Shape = Edge,
        };
        for (int at = 0; at < Reach; at++)
        {
            _seen[at] = edge;
            _seen[Reach + count + at] = edge;
        }

        int next = 0;
        int capitals = 0;
        int uppers = 0;
        int words = 0;
        bool opens = true;
        for (int at = 0; at < count; at++)
        {
            var span = text.Syntax.Tokens[sentence.FirstToken + at].Span;
            _units.Add(new TagUnit(span.Start, span.End));
            ref var seen = ref _seen[Reach + at];
            seen = WordShape.Of(text.Text, span);
            seen.Lists = _lists.Of(text, span);
            _hashes[at] = seen.Lower;
            seen.Told = _surroundings!.Of(seen.Lower);
            seen.Class = _classes.Of(seen.Lower);
            seen.Opens = opens;
            opens =
                seen.IsMark && (opens || text.Text[span.Start] is ':' or '"' or '“' or '«' or '•');
            while (next < known.Count && known[next].End <= span.Start)
            {
                next++;
            }

            seen.Known =
                next < known.Count && known[next].Start < span.End
                    ? 1u + ((uint)known[next].Type * 4) + Place(known[next], span)
                    : 0;
            if (!seen.IsMark && span.Length > 1)
            {
                words++;
                capitals += seen.Capital ? 1 : 0;
                uppers += seen.Upper ? 1 : 0;
            }
        }

        _case =
            uppers * 2 > words ? 3u
            : capitals * 3 > words * 2 ? 2u
            : capitals == 0 ? 1u
            : 0u;
        Runs(count);
        Named(count);
        return _units;
    }

    private static uint Place(Mention mention, TextSpan span) =>
        (mention.Start >= span.Start ? 1u : 0u) + (mention.End <= span.End ? 2u : 0u);

    /// <summary>Each word of a run of capitals learns the run's first and last word and how long it is.</summary>
    private void Runs(int count)
    {
        int at = 0;
        while (at < count)
        {
            if (!_seen[Reach + at].Capital)
            {
                at++;
                continue;
            }

            int end = at + 1;
            while (end < count && _seen[Reach + end].Capital)
            {
                end++;
            }

            for (int word = at; word < end; word++)
            {
                ref var seen = ref _seen[Reach + word];
                seen.RunStart = at;
                seen.RunEnd = end;
            }

            at = end;
        }
    }

    /// <summary>Marks the names of the gazetteer, the longest that begins at each place, in capitals or not.</summary>
    private void Named(int count)
    {
        int at = 0;
        while (at < count)
        {
            int end = _gazetteer.Longest(_hashes.AsSpan(0, count), at, out int kinds);
            for (int word = at; word < end; word++)
            {
                _seen[Reach + word].Named =
                    1u + (uint)kinds + (word == at ? 8u : 0u) + (word == end - 1 ? 16u : 0u);
            }

            at = Math.Max(end, at + 1);
        }
    }

    public void Of(int unit, FeatureSink sink)
    {
        int at = Reach + unit;
        ref var word = ref _seen[at];
        ref var before = ref _seen[at - 1];
        ref var after = ref _seen[at + 1];
        ref var before2 = ref _seen[at - 2];
        ref var after2 = ref _seen[at + 2];
        uint cased = word.Capital ? 1u : 0u;
        sink.Add(0, 0);
        sink.Add(1, word.Exact);
        sink.Add(2, word.Lower);
        sink.Add(3, before.Lower);
        sink.Add(4, after.Lower);
        sink.Add(5, before2.Lower);
        sink.Add(6, after2.Lower);
        sink.Add(7, before.Lower, word.Lower);
        sink.Add(8, word.Lower, after.Lower);
        sink.Add(9, word.Shape);
        sink.Add(10, before.Shape, word.Shape);
        sink.Add(11, word.Shape, after.Shape);
        sink.Add(12, FeatureSink.Pair(before.Shape, word.Shape), after.Shape);
        sink.Add(13, before.Lower, word.Shape);
        sink.Add(14, word.Shape, after.Lower);
        sink.Add(15, FeatureSink.Pair(before.Lower, after.Lower), word.Shape);
        sink.Add(16, FeatureSink.Pair(before2.Lower, before.Lower), cased);
        sink.Add(17, FeatureSink.Pair(after.Lower, after2.Lower), cased);
        sink.Add(18, word.Shape, (word.Opens ? 1u : 0u) + (2 * _case));
        sink.Add(19, word.Known, cased);
        sink.Add(20, word.Known, FeatureSink.Pair(before.Known, after.Known));
        sink.Add(21, word.Known, before.Lower);
        sink.Add(22, word.Known, word.Lower);
        sink.Add(23, after.Known);
        sink.Add(24, before.Known);
        sink.Add(25, word.Named, cased);
        sink.Add(26, word.Named, FeatureSink.Pair(before.Named, after.Named));
        sink.Add(27, word.Named, word.Lists);
        sink.Add(28, word.Named, word.Known);
        sink.Add(29, before.Named, cased);
        sink.Add(30, after.Named, cased);
        sink.Add(31, FeatureSink.Pair(word.Named, cased), before.Lower);
        sink.Add(32, FeatureSink.Pair(word.Named, cased), after.Lower);
        sink.Add(33, word.Named, (cased * 4) + _case);
        if (!word.IsMark)
        {
            Letters(unit, cased, sink);
        }

        sink.Add(105, word.Told, cased);
        sink.Add(106, word.Told, word.Named);
        sink.Add(107, word.Told, FeatureSink.Pair(word.Class.Coarse, cased));
        for (uint bit = 1; word.Capital && bit <= 64; bit <<= 1)
        {
            if ((word.Told & bit) != 0)
            {
                sink.Add(108, bit, cased);
                sink.Add(109, bit, word.Class.Middle);
            }
        }

        sink.Add(80, word.Class.Fine, cased);
        sink.Add(81, word.Class.Middle, word.Shape);
        sink.Add(82, word.Class.Coarse, word.Shape);
        sink.Add(
            83,
            FeatureSink.Pair(before.Class.Middle, before.Shape),
            FeatureSink.Pair(word.Class.Middle, cased)
        );
        sink.Add(
            84,
            FeatureSink.Pair(word.Class.Middle, cased),
            FeatureSink.Pair(after.Class.Middle, after.Shape)
        );
        sink.Add(
            85,
            FeatureSink.Pair(before.Class.Coarse, word.Class.Coarse),
            FeatureSink.Pair(after.Class.Coarse, cased)
        );
        sink.Add(86, word.Class.Fine, word.Known);
        sink.Add(87, word.Class.Middle, word.Named);
        for (int offset = -Reach; offset <= Reach; offset++)
        {
            ref var near = ref _seen[at + offset];
            if (offset != 0)
            {
                sink.Add(92 + offset, near.Class.Fine, cased);
                sink.Add(
                    97 + offset,
                    near.Class.Middle,
                    FeatureSink.Pair(word.Shape, near.Capital ? 1u : 0u)
                );
            }

            uint lists = _seen[at + offset].Lists;
            uint rest = lists;
            while (rest != 0)
            {
                uint bit = rest & (uint)-(int)rest;
                sink.Add(40 + offset, bit, offset == 0 ? cased + (word.Opens ? 2u : 0u) : 0);
                rest ^= bit;
            }
        }

        sink.Add(45, word.Lists, cased + (word.Opens ? 2u : 0u));
        sink.Add(46, FeatureSink.Pair(word.Lists, before.Lists), cased);
        sink.Add(47, FeatureSink.Pair(word.Lists, after.Lists), cased);
        if (word.RunEnd > word.RunStart)
        {
            uint length = (uint)Math.Min(word.RunEnd - word.RunStart, 5);
            uint place = (uint)Math.Min(unit - word.RunStart, 3);
            ref var first = ref _seen[Reach + word.RunStart];
            ref var last = ref _seen[Reach + word.RunEnd - 1];
            sink.Add(50, length, place);
            sink.Add(51, last.Lower, place);
            sink.Add(52, first.Lower, place);
            sink.Add(53, _seen[Reach + word.RunStart - 1].Lower, place == 0 ? 1u : 0u);
            sink.Add(54, _seen[Reach + word.RunEnd].Lower, length);
            sink.Add(55, first.Lists, last.Lists);
            sink.Add(56, last.Lists, place);
            sink.Add(57, first.Lists, place);
            sink.Add(58, _case, length);
            sink.Add(110, last.Told, place);
            sink.Add(111, first.Told, place);
            sink.Add(76, last.Class.Fine, place);
            sink.Add(77, first.Class.Fine, place);
            sink.Add(78, last.Class.Middle, FeatureSink.Pair(length, place));
            sink.Add(79, FeatureSink.Pair(first.Class.Middle, last.Class.Middle), place);
        }
    }

    private void Letters(int unit, uint cased, FeatureSink sink)
    {
        var (start, end) = _units[unit];
        Span<char> lower = stackalloc char[24];
        int length = Math.Min(end - start, lower.Length);
        _text.AsSpan(start, length).ToLowerInvariant(lower);
        bool whole = length == end - start;
        for (int size = 1; size <= 4 && size < length; size++)
        {
            sink.Add(60 + size, FeatureSink.Hash(lower[..size]), cased);
            if (whole)
            {
                sink.Add(65 + size, FeatureSink.Hash(lower[(length - size)..length]), cased);
            }
        }

        for (int at = 1; at + 4 < length; at++)
        {
            sink.Add(75, FeatureSink.Hash(lower.Slice(at, 4)), cased);
        }
    }
}
