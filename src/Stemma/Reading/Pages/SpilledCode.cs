using System.Buffers;

namespace Stemma.Reading.Pages;

/// <summary>Scripts, templates and shortcodes that ran into the text.</summary>
internal static class SpilledCode
{
    /// <summary>Signs of code per character; prose has under one in a hundred, minified scripts one in ten.</summary>
    private const double LeastSigns = 0.04;

    private const int Window = 2000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("{};=()<>$_");

    private static readonly string[] Marks =
    [
        "function(",
        "function (",
        "document.",
        "window.",
        "<?php",
        "$(",
        "var ",
        "googletag",
        "adsbygoogle",
        "jQuery",
        "=>",
        "return ",
        "@media",
        "!important",
        "{{",
        "};",
        "null,",
    ];

    /// <summary>Whether a paragraph is code rather than words.</summary>
    public static bool Is(string text)
    {
        var head = text.Length > Window ? text[..Window] : text;

        // [button link="…"], [caption id="…"]: shortcodes of publishing systems that were not replaced.
        if (
            head[0] == '['
            && (
                head.Contains("=\"", StringComparison.Ordinal)
                || head.Contains("=”", StringComparison.Ordinal)
            )
            && head.Contains(']', StringComparison.Ordinal)
        )
        {
            return true;
        }

        var signs = 0;
        for (
            var rest = head.AsSpan();
            rest.IndexOfAny(Signs) is >= 0 and var at;
            rest = rest[(at + 1)..]
        )
        {
            signs++;
        }

        return head.Length > 20
            && signs >= head.Length * LeastSigns
            && Marks.Count(mark => head.Contains(mark, StringComparison.Ordinal))
                >= (signs > head.Length * 0.1 ? 1 : 2);
    }
}
