using System.Diagnostics;
using Stemma.Actors;
using Stemma.Actors.Tagging;
using Stemma.Language;

namespace Stemma.Training.Names;

/// <summary>What a tagger reaches by itself, before the catalogue and the rules have their say: names right in span and type.</summary>
internal sealed class TaggerScore
{
    private int _right;
    private int _found;
    private int _marked;
    private int _tokens;
    private long _ticks;

    public double F1 => _right == 0 ? 0 : 2.0 * _right / (_found + _marked);

    public override string ToString() =>
        FormattableString.Invariant(
            $"F1 {F1:0.0000} (precision {(double)_right / Math.Max(1, _found):0.000}, recall {(double)_right / Math.Max(1, _marked):0.000}, {_marked} names), {_tokens * (double)Stopwatch.Frequency / Math.Max(1, _ticks):0} tokens/s"
        );

    public void Add(TaggerModel model, IEnumerable<GoldText> texts, string language)
    {
        var tagger = new NameTagger(model, NameTagger.FeaturesOf(language));
        foreach (var gold in texts)
        {
            var article = TaggedSentence.ArticleOf(gold, language);
            var syntax = article.Layer<SyntaxLayer>();
            var folded = FoldedText.Of(article.Text);
            var text = new TaggedText(article.Text, folded, syntax);
            var known = new List<Mention>();
            var found = new List<Mention>();
            foreach (var sentence in syntax.Sentences)
            {
                known.Clear();
                new CatalogueScan(article.Text, folded, language).Find(
                    sentence.Span.Start,
                    sentence.Span.End,
                    known
                );
                long start = Stopwatch.GetTimestamp();
                tagger.Find(text, sentence, known, found);
                _ticks += Stopwatch.GetTimestamp() - start;
                _tokens += sentence.TokenCount;
            }

            var names = gold
                .Names.Where(n => n.Type != NameType.Other)
                .Select(n => (n.Start, n.End, n.Type))
                .ToHashSet();
            var proposed = found.Where(m => m.Type != NameType.Other).ToList();
            _marked += names.Count;
            _found += proposed.Count;
            _right += proposed.Count(m => names.Contains((m.Start, m.End, m.Type)));
        }
    }
}
