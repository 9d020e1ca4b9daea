using AngleSharp.Html.Parser;

namespace Stemma.Reading.Pages;

/// <summary>
/// Stops the parse of a page whose marking multiplies: an open formatting element is opened again in every later paragraph (HTML, section
/// 13.2.4.3, "reconstruct the active formatting elements"), so that some kilobytes can unfold into gigabytes.
/// </summary>
internal sealed class ElementLimit(int characters)
{
    /// <summary>Fewer elements than this do no harm, whatever the size of the page.</summary>
    private const int Harmless = 100_000;

    /// <summary>A tag takes three characters at least: a page cannot write more elements than this.</summary>
    private const int CharactersOfTag = 3;

    private int left = Math.Max(Harmless, characters / CharactersOfTag);

    /// <summary>The parser's options with this limit in them.</summary>
    public HtmlParserOptions Options =>
        new()
        {
            DisableElementPositionTracking = true,
            SkipComments = true,
            SkipProcessingInstructions = true,
            OnCreated = (_, _) =>
            {
                if (--left < 0)
                {
                    throw new MarkingMultipliesException();
                }
            },
        };
}

/// <summary>The marking of a page unfolds into more elements than it writes.</summary>
internal sealed class MarkingMultipliesException()
    : Exception(
        "its marking unfolds into more elements than it writes: a page made to exhaust readers"
    );
