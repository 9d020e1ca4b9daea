using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stemma.Actors.Tagging;

namespace Stemma.Training.Names;

/// <summary>
/// Trains a linear-chain conditional random field (Lafferty, McCallum, Pereira, ICML 2001) with AdaGrad (Duchi, Hazan, Singer, JMLR 2011), one sentence at a
/// time, in an order drawn from a generator with a fixed seed. Some features are left out at random each time, so that no weight leans on a word alone; a missed
/// name costs more than a false one (softmax-margin: Gimpel and Smith, NAACL 2010; for recall: Mohit et al., EACL 2012).
/// </summary>
internal sealed class ChainTraining
{
    private readonly TagScheme _scheme;
    private readonly Learning _learning;
    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<uint> _hashes = [];
    private readonly int _count;
    private readonly int _width;
    private readonly int[][] _before;
    private readonly int[][] _behind;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _chain;
    private readonly float[] _chainSquares;
    private readonly float[] _sum;
    private readonly float[] _chainSum;
    private int _summed;
    private ulong _random = 0x2545F4914F6CDD1DUL;

    public ChainTraining(List<TaggedSentence> sentences, TagScheme scheme, Learning learning)
    {
        _scheme = scheme;
        _learning = learning;
        _count = scheme.Count;
        _width = TaggerModel.WidthOf(scheme);
        var all = Enumerable.Range(0, _count).ToArray();
        _before = [.. all.Select(tag => all.Where(b => TagScheme.Follows(b, tag)).ToArray())];
        _behind = [.. all.Select(tag => all.Where(b => TagScheme.Follows(tag, b)).ToArray())];
        var seen = new Dictionary<uint, int>();
        foreach (uint feature in sentences.SelectMany(s => s.Features).SelectMany(f => f))
        {
            seen[feature] = seen.GetValueOrDefault(feature) + 1;
        }

        foreach (var (feature, _) in seen.Where(f => f.Value >= learning.LeastCount))
        {
            _numbers[feature] = _hashes.Count;
            _hashes.Add(feature);
        }

        _weights = new float[_hashes.Count * _width];
        _squares = new float[_weights.Length];
        // One row for each tag, of the tags behind it.
        _chain = new float[_count * _width];
        _chainSquares = new float[_chain.Length];
        _sum = new float[_weights.Length];
        _chainSum = new float[_chain.Length];
        Numbered =
        [
            .. sentences
                .Where(s => s.Tags.Length > 0)
                .Select(s =>
                    (
                        s.Features.Select(f =>
                                f.Where(_numbers.ContainsKey).Select(h => _numbers[h]).ToArray()
                            )
                            .ToArray(),
                        s.Tags
                    )
                ),
        ];
    }

    private (int[][] Features, int[] Tags)[] Numbered { get; }

    public void Run(Action<int>? after = null)
    {
        var order = Enumerable.Range(0, Numbered.Length).ToArray();
        for (int round = 0; round < _learning.Rounds; round++)
        {
            for (int at = order.Length - 1; at > 0; at--)
            {
                int other = (int)(Next() % (ulong)(at + 1));
                (order[at], order[other]) = (order[other], order[at]);
            }

            foreach (int at in order)
            {
                Learn(Numbered[at].Features, Numbered[at].Tags);
            }

            if (round >= _learning.Rounds / 2)
            {
                Sum(_sum, _weights);
                Sum(_chainSum, _chain);
                _summed++;
            }

            after?.Invoke(round);
        }

        for (int at = 0; at < _weights.Length && _summed > 0; at++)
        {
            _weights[at] = _sum[at] / _summed;
        }

        for (int at = 0; at < _chain.Length && _summed > 0; at++)
        {
            _chain[at] = _chainSum[at] / _summed;
        }
    }

    /// <summary>The model in eight bits: weights too small to tell from none go.</summary>
    public TaggerModel Model(Action<uint[], sbyte[], short[]>? write = null)
    {
        float top = Math.Max(_weights.Max(MathF.Abs), 1e-6f);
        // The few weights beyond are cut to it: the rest keep finer steps.
        float step = Math.Min(top, _learning.Top) / 127;
        var features = new List<uint>();
        var weights = new List<sbyte>();
        var row = new sbyte[_width];
        foreach (int number in Enumerable.Range(0, _hashes.Count).OrderBy(n => _hashes[n]))
        {
            bool any = false;
            for (int tag = 0; tag < _count; tag++)
            {
                float exact = _weights[(number * _width) + tag];
                row[tag] =
                    MathF.Abs(exact) < _learning.LeastWeight
                        ? (sbyte)0
                        : (sbyte)Math.Clamp(MathF.Round(exact / step), -127, 127);
                any |= row[tag] != 0;
            }

            if (any)
            {
                features.Add(_hashes[number]);
                weights.AddRange(row);
            }
        }

        var chain = Enumerable
            .Range(0, _count * _count)
            .Select(pair => _chain[(pair / _count * _width) + (pair % _count)])
            .Select(w =>
                (short)Math.Clamp(MathF.Round(w / step), short.MinValue / 4, short.MaxValue / 4)
            )
            .ToArray();
        write?.Invoke([.. features], [.. weights], chain);
        return new TaggerModel(_scheme, chain, [.. features], [.. weights]);
    }

    private ulong Next()
    {
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        return _random >> 11;
    }

    private void Learn(int[][] features, int[] tags)
    {
        int length = tags.Length;
        var kept = new int[length][];
        var scores = new float[length * _width];
        for (int unit = 0; unit < length; unit++)
        {
            var row = scores.AsSpan(unit * _width, _width);
            kept[unit] =
                _learning.Dropout > 0
                    ?
                    [
                        .. features[unit]
                            .Where(_ => Next() % 1000 >= (ulong)(1000 * _learning.Dropout)),
                    ]
                    : features[unit];
            foreach (int feature in kept[unit])
            {
                Sum(row, _weights.AsSpan(feature * _width, _width));
            }

            // A missed name costs more than a false one: it has to be outscored by a margin.
            row[TagScheme.Outside] += tags[unit] != TagScheme.Outside ? _learning.Margin : 0;
        }

        var (forward, backward, total) = Sums(scores, length);
        var gradient = new float[_width];
        var chain = new float[_chain.Length];
        for (int unit = 0; unit < length; unit++)
        {
            for (int tag = 0; tag < _count; tag++)
            {
                int at = (unit * _width) + tag;
                gradient[tag] =
                    MathF.Exp(forward[at] + backward[at] - total) - (tags[unit] == tag ? 1 : 0);
                foreach (int before in _before[tag])
                {
                    if (unit > 0 || before == TagScheme.Outside)
                    {
                        float from = unit == 0 ? 0 : forward[((unit - 1) * _width) + before];
                        int pair = (before * _width) + tag;
                        chain[pair] += MathF.Exp(
                            from + _chain[pair] + scores[at] + backward[at] - total
                        );
                    }
                }
            }

            foreach (int feature in kept[unit])
            {
                Step(
                    _weights.AsSpan(feature * _width, _width),
                    _squares.AsSpan(feature * _width, _width),
                    gradient
                );
            }

            chain[((unit == 0 ? TagScheme.Outside : tags[unit - 1]) * _width) + tags[unit]] -= 1;
        }

        Step(_chain, _chainSquares, chain);
    }

    private static void Sum(Span<float> row, ReadOnlySpan<float> weights)
    {
        ref float sum = ref MemoryMarshal.GetReference(row);
        ref float weight = ref MemoryMarshal.GetReference(weights);
        for (nuint at = 0; at < (nuint)row.Length; at += (nuint)Vector256<float>.Count)
        {
            (Vector256.LoadUnsafe(ref sum, at) + Vector256.LoadUnsafe(ref weight, at)).StoreUnsafe(
                ref sum,
                at
            );
        }
    }

    private void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient)
    {
        var rate = Vector256.Create(_learning.Rate);
        var ridge = Vector256.Create(_learning.Ridge);
        var least = Vector256.Create(1e-3f);
        ref float weight = ref MemoryMarshal.GetReference(weights);
        ref float square = ref MemoryMarshal.GetReference(squares);
        ref float slope = ref MemoryMarshal.GetReference(gradient);
        for (nuint at = 0; at < (nuint)weights.Length; at += (nuint)Vector256<float>.Count)
        {
            var w = Vector256.LoadUnsafe(ref weight, at);
            var g = Vector256.LoadUnsafe(ref slope, at) + (ridge * w);
            var s = Vector256.LoadUnsafe(ref square, at) + (g * g);
            s.StoreUnsafe(ref square, at);
            (w - (rate * g / (Vector256.Sqrt(s) + least))).StoreUnsafe(ref weight, at);
        }
    }

    /// <summary>Logarithms of the sums over all ways up to a unit with a tag (its own score in them), and from it on (its own left out).</summary>
    private (float[] Forward, float[] Backward, float Total) Sums(float[] scores, int length)
    {
        var forward = new float[length * _width];
        var backward = new float[length * _width];
        Span<float> terms = stackalloc float[_count];
        for (int unit = 0; unit < length; unit++)
        {
            for (int tag = 0; tag < _count; tag++)
            {
                var ways = _before[tag];
                for (int way = 0; way < ways.Length; way++)
                {
                    terms[way] =
                        unit > 0
                            ? _chain[(ways[way] * _width) + tag]
                                + forward[((unit - 1) * _width) + ways[way]]
                        : ways[way] == TagScheme.Outside ? _chain[tag]
                        : float.NegativeInfinity;
                }

                int at = (unit * _width) + tag;
                forward[at] = LogSum(terms[..ways.Length]) + scores[at];
            }
        }

        for (int tag = 0; tag < _count; tag++)
        {
            backward[((length - 1) * _width) + tag] = TagScheme.Follows(tag, TagScheme.Outside)
                ? 0
                : float.NegativeInfinity;
        }

        for (int unit = length - 2; unit >= 0; unit--)
        {
            for (int tag = 0; tag < _count; tag++)
            {
                var ways = _behind[tag];
                for (int way = 0; way < ways.Length; way++)
                {
                    int at = ((unit + 1) * _width) + ways[way];
                    terms[way] = _chain[(tag * _width) + ways[way]] + scores[at] + backward[at];
                }

                backward[(unit * _width) + tag] = LogSum(terms[..ways.Length]);
            }
        }

        for (int tag = 0; tag < _count; tag++)
        {
            int at = ((length - 1) * _width) + tag;
            terms[tag] = forward[at] + backward[at];
        }

        return (forward, backward, LogSum(terms));
    }

    private static float LogSum(ReadOnlySpan<float> terms)
    {
        float top = float.NegativeInfinity;
        foreach (float term in terms)
        {
            top = MathF.Max(top, term);
        }

        if (float.IsNegativeInfinity(top))
        {
            return top;
        }

        float sum = 0;
        foreach (float term in terms)
        {
            sum += MathF.Exp(term - top);
        }

        return top + MathF.Log(sum);
    }
}
