using Stemma.Language;

namespace Stemma.Actors.Tagging;

/// <summary>
/// What is seen of the characters of Korean, Japanese and Chinese: themselves and their neighbours, the kinds of signs, the run or the eojeol they stand
/// in and their place in it, lists of surnames, roles, particles and common words, and the catalogue. Runs of Latin letters and of digits count as one.
/// </summary>
internal sealed class CharacterFeatures : INameFeatures
{
    private const int Reach = 3;
    private const uint Edge = 0xED6E;

    private readonly CharacterLists _lists;
    private readonly Gazetteer _gazetteer;
    private readonly List<TagUnit> _units = [];
    private uint[] _hashes = new uint[128];
    private SeenCharacter[] _seen = new SeenCharacter[128];
    private string _text = string.Empty;
    private bool _spaced;

    public CharacterFeatures(string language)
    {
        _lists = new CharacterLists(language);
        _gazetteer = Gazetteer.Of(language, characters: true);
        _spaced = language is "ko";
    }

    public IReadOnlyList<TagUnit> Open(TaggedText text, Sentence sentence, List<Mention> known)
    {
        _text = text.Text;
        _units.Clear();
        int at = sentence.Span.Start;
        while (at < sentence.Span.End)
        {
            int end = UnitEnd(at, sentence.Span.End);
            if (!char.IsWhiteSpace(_text[at]))
            {
                _units.Add(new TagUnit(at, end));
            }

            at = end;
        }

        int count = _units.Count;
        if (_seen.Length < count + (2 * Reach))
        {
            _seen = new SeenCharacter[2 * (count + (2 * Reach))];
            _hashes = new uint[_seen.Length];
        }

        for (int edge = 0; edge < Reach; edge++)
        {
            _seen[edge] = new SeenCharacter { Sign = Edge, Kind = 'E' };
            _seen[Reach + count + edge] = new SeenCharacter { Sign = Edge, Kind = 'E' };
        }

        int next = 0;
        for (int unit = 0; unit < count; unit++)
        {
            var (start, stop) = _units[unit];
            while (next < known.Count && known[next].End <= start)
            {
                next++;
            }

            ref var seen = ref _seen[Reach + unit];
            seen = default;
            seen.Kind = KindOf(_text[start]);
            seen.Sign =
                seen.Kind == '0' ? '0' : FeatureSink.Hash(_text.AsSpan(start, stop - start));
            _hashes[unit] = seen.Sign;
            seen.SpaceBefore = unit > 0 && _units[unit - 1].End < start;
            if (next < known.Count && known[next].Start < stop)
            {
                seen.Known =
                    1u
                    + ((uint)known[next].Type * 4)
                    + (known[next].Start >= start ? 1u : 0u)
                    + (known[next].End <= stop ? 2u : 0u);
            }
        }

        Chunks(count);
        Named(count);
        _lists.Mark(_text, _units, _seen.AsSpan(Reach, count));
        return _units;
    }

    /// <summary>An eojeol is what stands between spaces and marks; elsewhere a run of one kind of sign.</summary>
    private void Chunks(int count)
    {
        int at = 0;
        int chunk = 0;
        while (at < count)
        {
            int end = at + 1;
            char kind = _seen[Reach + at].Kind;
            while (
                end < count
                && !_seen[Reach + end].SpaceBefore
                && (
                    _spaced
                        ? (kind == '.') == (_seen[Reach + end].Kind == '.') && kind != '.'
                        : _seen[Reach + end].Kind == kind && kind != '.'
                )
            )
            {
                end++;
            }

            for (int unit = at; unit < end; unit++)
            {
                _seen[Reach + unit].ChunkStart = at;
                _seen[Reach + unit].ChunkEnd = end;
            }

            at = end;
            chunk++;
        }
    }

    /// <summary>Marks the names of the gazetteer, the longest that begins at each place.</summary>
    private void Named(int count)
    {
        int at = 0;
        while (at < count && !_gazetteer.IsEmpty)
        {
            int end = _gazetteer.Longest(_hashes.AsSpan(0, count), at, out int kinds);
            for (int unit = at; unit < end; unit++)
            {
                _seen[Reach + unit].Named =
                    1u
                    + (uint)kinds
                    + (unit == at ? 8u : 0u)
                    + (unit == end - 1 ? 16u : 0u)
                    + (32u * (uint)Math.Min(end - at, 4));
            }

            at = Math.Max(end, at + 1);
        }
    }

    private uint Hash(int from, int to) =>
        from < to
            ? FeatureSink.Hash(
                _text.AsSpan(_units[from].Start, _units[to - 1].End - _units[from].Start)
            )
            : Edge;

    public void Of(int unit, FeatureSink sink)
    {
        int at = Reach + unit;
        ref var here = ref _seen[at];
        uint sign = here.Sign;
        uint before = _seen[at - 1].Sign;
        uint after = _seen[at + 1].Sign;
        uint before2 = _seen[at - 2].Sign;
        uint after2 = _seen[at + 2].Sign;
        sink.Add(100, 0);
        sink.Add(101, sign);
        sink.Add(102, before);
        sink.Add(103, after);
        sink.Add(104, before2);
        sink.Add(105, after2);
        sink.Add(106, before, sign);
        sink.Add(107, sign, after);
        sink.Add(108, before2, before);
        sink.Add(109, after, after2);
        sink.Add(110, FeatureSink.Pair(before, sign), after);
        sink.Add(111, FeatureSink.Pair(before2, before), sign);
        sink.Add(112, FeatureSink.Pair(sign, after), after2);
        sink.Add(113, FeatureSink.Pair(FeatureSink.Pair(sign, after), after2), _seen[at + 3].Sign);
        sink.Add(
            114,
            FeatureSink.Pair(FeatureSink.Pair(_seen[at - 3].Sign, before2), before),
            sign
        );
        sink.Add(115, FeatureSink.Pair(FeatureSink.Pair(before2, before), sign), after);
        sink.Add(116, FeatureSink.Pair(FeatureSink.Pair(before, sign), after), after2);
        sink.Add(117, before, after);
        uint kinds = 0;
        for (int offset = -2; offset <= 2; offset++)
        {
            ref var seen = ref _seen[at + offset];
            kinds = (kinds * 31) + ((uint)seen.Kind * 2) + (seen.SpaceBefore ? 1u : 0u);
            sink.Add(120 + offset, seen.Kind, seen.SpaceBefore ? 1u : 0u);
            sink.Add(130 + offset, seen.Known);
            uint rest = seen.Lists;
            while (rest != 0)
            {
                uint bit = rest & (uint)-(int)rest;
                sink.Add(140 + offset, bit);
                rest ^= bit;
            }
        }

        sink.Add(150, kinds);
        sink.Add(156, here.Named);
        sink.Add(157, here.Named, FeatureSink.Pair(_seen[at - 1].Named, _seen[at + 1].Named));
        sink.Add(158, here.Named, kinds);
        sink.Add(159, here.Named, after);
        sink.Add(149, here.Named, before);
        sink.Add(151, sign, kinds);
        sink.Add(152, here.Known, sign);
        sink.Add(153, here.Known, FeatureSink.Pair(_seen[at - 1].Known, _seen[at + 1].Known));
        sink.Add(154, here.Lists, FeatureSink.Pair(_seen[at - 1].Lists, _seen[at + 1].Lists));
        sink.Add(155, here.Lists, sign);
        Chunk(unit, here, sink);
    }

    private void Chunk(int unit, SeenCharacter here, FeatureSink sink)
    {
        int from = here.ChunkStart;
        int to = here.ChunkEnd;
        uint place = (uint)Math.Min(unit - from, 5);
        uint left = (uint)Math.Min(to - unit - 1, 5);
        sink.Add(160, place, left);
        sink.Add(161, here.Kind, FeatureSink.Pair(place, left));
        uint whole = Hash(from, to);
        uint head = Hash(from, unit + 1);
        uint tail = Hash(unit + 1, to);
        uint rest = Hash(unit, to);
        sink.Add(162, whole, place);
        sink.Add(163, head);
        sink.Add(164, tail, here.Kind);
        sink.Add(165, rest);
        sink.Add(166, Hash(from, unit), here.Kind);
        sink.Add(167, head, tail);
        sink.Add(168, tail, place);

        // The neighbours: what the chunk before ends in and the one behind begins with.
        int behind = to;
        while (behind < _units.Count && _seen[Reach + behind].Kind == '.' && behind < to + 1)
        {
            behind++;
        }

        if (behind < _units.Count)
        {
            int end = _seen[Reach + behind].ChunkEnd;
            uint next = Hash(behind, end);
            sink.Add(170, next, left);
            sink.Add(171, Hash(behind, Math.Min(end, behind + 2)), left);
            sink.Add(172, _seen[Reach + behind].Lists, left);
            sink.Add(173, tail, Hash(behind, Math.Min(end, behind + 2)));
        }

        int ahead = from - 1;
        while (ahead >= 0 && _seen[Reach + ahead].Kind == '.' && ahead >= from - 1)
        {
            ahead--;
        }

        if (ahead >= 0)
        {
            int start = _seen[Reach + ahead].ChunkStart;
            sink.Add(180, Hash(start, ahead + 1), place);
            sink.Add(181, Hash(Math.Max(start, ahead - 1), ahead + 1), place);
            sink.Add(182, _seen[Reach + ahead].Lists, place);
        }
    }

    private int UnitEnd(int at, int end)
    {
        char kind = KindOf(_text[at]);
        int stop = at + 1;
        if (kind is 'A' or 'a' or '0')
        {
            while (
                stop < end
                && KindOf(_text[stop]) is var next
                && (next == kind || (kind != '0' && next is 'A' or 'a'))
            )
            {
                stop++;
            }
        }
        else if (char.IsHighSurrogate(_text[at]) && stop < end && char.IsLowSurrogate(_text[stop]))
        {
            stop++;
        }

        return stop;
    }

    private static char KindOf(char c) =>
        Script.IsHangul(c) ? 'H'
        : Script.IsHan(c) ? 'C'
        : Script.IsHiragana(c) ? 'h'
        : Script.IsKatakana(c) ? 'k'
        : c is '・' ? 'm'
        : char.IsDigit(c) ? '0'
        : char.IsUpper(c) ? 'A'
        : char.IsLetter(c) ? 'a'
        : char.IsSurrogate(c) ? 's'
        : '.';
}

/// <summary>What is seen of one character, before it is combined with its neighbours.</summary>
internal struct SeenCharacter
{
    public uint Sign;
    public char Kind;
    public bool SpaceBefore;

    /// <summary>Type and place of the catalogue's name it is in; 0 where it is in none.</summary>
    public uint Known;

    /// <summary>Kinds, place and length of the gazetteer's name it is in; 0 where it is in none.</summary>
    public uint Named;

    /// <summary>One bit for each list on which a stretch is that begins, ends or goes on here.</summary>
    public uint Lists;

    /// <summary>First unit of its eojeol or run.</summary>
    public int ChunkStart;

    /// <summary>The unit after the last of it.</summary>
    public int ChunkEnd;
}
