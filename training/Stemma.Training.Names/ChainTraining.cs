using Stemma.Actors.Tagging;

namespace Stemma.Training.Names;

/// <summary>
/// Trains a linear-chain conditional random field (Lafferty, McCallum, Pereira, ICML 2001) with AdaGrad (Duchi, Hazan, Singer, JMLR 2011), one sentence at a
/// time, in an order drawn from a generator with a fixed seed. Some features are left out at random each time, so that no weight leans on a word alone.
/// </summary>
internal sealed class ChainTraining
{
    private readonly TagScheme _scheme;
    private readonly Learning _learning;
    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<uint> _hashes = [];
    private readonly int _count;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _chain;
    private readonly float[] _chainSquares;
    private ulong _random = 0x2545F4914F6CDD1DUL;

    public ChainTraining(List<TaggedSentence> sentences, TagScheme scheme, Learning learning)
    {
        _scheme = scheme;
        _learning = learning;
        _count = scheme.Count;
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

        _weights = new float[_hashes.Count * _count];
        _squares = new float[_weights.Length];
        _chain = new float[_count * _count];
        _chainSquares = new float[_chain.Length];
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

            after?.Invoke(round);
        }
    }

    /// <summary>The model in eight bits: weights too small to tell from none go.</summary>
    public TaggerModel Model(Action<uint[], sbyte[], short[]>? write = null)
    {
        float top = Math.Max(_weights.Max(MathF.Abs), 1e-6f);
        // The few weights beyond are cut to it: the rest keep finer steps.
        float step = Math.Min(top, _learning.Top) / 127;
        int width = TaggerModel.WidthOf(_scheme);
        var features = new List<uint>();
        var weights = new List<sbyte>();
        var row = new sbyte[width];
        foreach (int number in Enumerable.Range(0, _hashes.Count).OrderBy(n => _hashes[n]))
        {
            bool any = false;
            for (int tag = 0; tag < _count; tag++)
            {
                float exact = _weights[(number * _count) + tag];
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

        var chain = _chain
            .Select(w => (short)Math.Clamp(MathF.Round(w / step), short.MinValue / 4, short.MaxValue / 4))
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
        var scores = new float[length * _count];
        for (int unit = 0; unit < length; unit++)
        {
            var row = scores.AsSpan(unit * _count, _count);
            kept[unit] =
                _learning.Dropout > 0
                    ? [.. features[unit].Where(_ => Next() % 1000 >= (ulong)(1000 * _learning.Dropout))]
                    : features[unit];
            foreach (int feature in kept[unit])
            {
                var weights = _weights.AsSpan(feature * _count, _count);
                for (int tag = 0; tag < row.Length; tag++)
                {
                    row[tag] += weights[tag];
                }
            }
        }

        var (forward, backward, total) = Sums(scores, length);
        var gradient = new float[_count];
        var chain = new float[_chain.Length];
        for (int unit = 0; unit < length; unit++)
        {
            for (int tag = 0; tag < _count; tag++)
            {
                int at = (unit * _count) + tag;
                gradient[tag] =
                    MathF.Exp(forward[at] + backward[at] - total) - (tags[unit] == tag ? 1 : 0);
            }

            foreach (int feature in kept[unit])
            {
                Step(
                    _weights.AsSpan(feature * _count, _count),
                    _squares.AsSpan(feature * _count, _count),
                    gradient
                );
            }

            for (int before = 0; before < _count; before++)
            {
                if (unit == 0 && before != TagScheme.Outside)
                {
                    continue;
                }

                float from = unit == 0 ? 0 : forward[((unit - 1) * _count) + before];
                for (int tag = 0; tag < _count; tag++)
                {
                    if (TagScheme.Follows(before, tag))
                    {
                        int at = (unit * _count) + tag;
                        chain[(before * _count) + tag] += MathF.Exp(
                            from
                                + _chain[(before * _count) + tag]
                                + scores[at]
                                + backward[at]
                                - total
                        );
                    }
                }
            }

            chain[((unit == 0 ? TagScheme.Outside : tags[unit - 1]) * _count) + tags[unit]] -= 1;
        }

        Step(_chain, _chainSquares, chain);
    }

    private void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient)
    {
        float rate = _learning.Rate;
        float ridge = _learning.Ridge;
        for (int at = 0; at < weights.Length; at++)
        {
            float slope = gradient[at] + (ridge * weights[at]);
            squares[at] += slope * slope;
            weights[at] -= rate * slope / (MathF.Sqrt(squares[at]) + 1e-3f);
        }
    }

    /// <summary>Logarithms of the sums over all ways up to a unit with a tag (its own score in them), and from it on (its own left out).</summary>
    private (float[] Forward, float[] Backward, float Total) Sums(float[] scores, int length)
    {
        var forward = new float[length * _count];
        var backward = new float[length * _count];
        var terms = new float[_count];
        for (int unit = 0; unit < length; unit++)
        {
            for (int tag = 0; tag < _count; tag++)
            {
                for (int before = 0; before < _count; before++)
                {
                    terms[before] =
                        !TagScheme.Follows(before, tag) || (unit == 0 && before != TagScheme.Outside)
                            ? float.NegativeInfinity
                            : _chain[(before * _count) + tag]
                                + (unit == 0 ? 0 : forward[((unit - 1) * _count) + before]);
                }

                forward[(unit * _count) + tag] = LogSum(terms) + scores[(unit * _count) + tag];
            }
        }

        for (int tag = 0; tag < _count; tag++)
        {
            backward[((length - 1) * _count) + tag] = TagScheme.Follows(tag, TagScheme.Outside)
                ? 0
                : float.NegativeInfinity;
        }

        for (int unit = length - 2; unit >= 0; unit--)
        {
            for (int tag = 0; tag < _count; tag++)
            {
                for (int next = 0; next < _count; next++)
                {
                    int at = ((unit + 1) * _count) + next;
                    terms[next] = TagScheme.Follows(tag, next)
                        ? _chain[(tag * _count) + next] + scores[at] + backward[at]
                        : float.NegativeInfinity;
                }

                backward[(unit * _count) + tag] = LogSum(terms);
            }
        }

        for (int tag = 0; tag < _count; tag++)
        {
            int at = ((length - 1) * _count) + tag;
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
