using System.Text.RegularExpressions;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Imprint;

/// <summary>The outlet that an editor's note names as itself: "The Example Times will publish a series".</summary>
internal static partial class OwnName
{
    /// <summary>The outlet, or null where no note speaks of one.</summary>
    public static string? Find(IReadOnlyList<PageBlock> blocks)
    {
        var inNote = false;
        foreach (var block in blocks.Where(block => block.IsKept))
        {
            // The words of a note may stand in the paragraph after its heading.
            if ((block.Role == PartRole.Note || inNote) && block.Text.Length <= 2000)
            {
                var match = Speaks().Match(block.Text);
                if (match.Success)
                {
                    return match.Groups["outlet"].Value;
                }
            }

            inNote = block.Role == PartRole.Note && block.Text.Length < 40;
        }

        return null;
    }

    [GeneratedRegex(
        @"(?<outlet>(?:The |the )?\p{Lu}[\p{L}'&.-]+(?: (?:of |and |& )?\p{Lu}[\p{L}'&.-]+){0,4}) (?:will publish|will be publishing|publishes|is publishing|has published|will carry|is running|will run|presents|launches|has launched|brings you|interviewed|spoke (?:to|with)|talked (?:to|with)|reporters? \p{Lu}|'s reporter|’s reporter)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Speaks();
}
