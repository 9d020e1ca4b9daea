using Stemma.Language;

namespace Stemma.Attribution;

/// <summary>The language of the sentence an offset stands in; the article's own between sentences.</summary>
internal sealed class LanguageMap(SyntaxLayer syntax, string fallback)
{
    /// <summary>The BCP 47 tag at an offset.</summary>
    public string At(int offset)
    {
        int low = 0,
            high = syntax.Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (syntax.Sentences[middle].Span.End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < syntax.Sentences.Length && syntax.Sentences[low].Span.Start <= offset
            ? syntax.Sentences[low].Language
            : fallback;
    }
}
