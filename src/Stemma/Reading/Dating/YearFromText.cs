using Stemma.Reading.Imprint;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Dating;

/// <summary>Gives datelines without a year the year that the same text or page names elsewhere.</summary>
internal static class YearFromText
{
    /// <summary>Only so many paragraphs from either end are read: datelines open a text, imprints close it.</summary>
    private const int Edge = 6;

    /// <summary>Adds the date of a dateline once its year is known.</summary>
    public static void Complete(
        PageDraft draft,
        IReadOnlyList<PageBlock> blocks,
        IReadOnlyList<DateClue> page
    )
    {
        if (blocks.Count == 0)
        {
            return;
        }

        var edges = blocks
            .Take(Edge)
            .Concat(blocks.Skip(Math.Max(Edge, blocks.Count - Edge)))
            .ToList();
        var juche = edges
            .Where(block => DateReader.JucheYears(block.Text).Any())
            .SelectMany(block => DateReader.All(block.Text))
            .Where(date => date.Readings.Count > 0)
            .ToList();
        var undated = edges
            .Where(block => block.Text.Length <= 400 || Dateline.At(block.Text) is not null)
            .Select(block =>
                (
                    Block: block,
                    Length: (Dateline.Alone(block.Text) ?? Dateline.At(block.Text))?.Length ?? 0
                )
            )
            .Where(line => line.Length > 0)
            .SelectMany(line => DateReader.All(line.Block.Text[..line.Length]))
            .FirstOrDefault(date => date.Day is not null);
        if (undated is { Year: null })
        {
            var year =
                juche
                    .Where(date => date.Month == undated.Month)
                    .Select(date => date.Year)
                    .FirstOrDefault()
                ?? Nearest(undated, page.Concat(draft.Dates));
            if (year is { } found)
            {
                var dated = undated.In(found);
                if (dated.Readings.Count > 0)
                {
                    draft.Dates.Add(new DateClue(dated.Readings, PublicationBasis.Dateline));
                }
            }
        }
        else if (undated is not null && undated.Readings.Count > 0)
        {
            draft.Dates.Add(new DateClue(undated.Readings, PublicationBasis.Dateline));
        }

        foreach (var date in juche)
        {
            draft.Dates.Add(new DateClue(date.Readings, PublicationBasis.Text));
        }
    }

    /// <summary>The year that brings day and month closest before (or a day after) a date the page is known by.</summary>
    private static int? Nearest(WrittenDate undated, IEnumerable<DateClue> known)
    {
        var anchor = known
            .Where(clue =>
                clue.Readings.Count == 1
                && clue.Readings[0].Day is not null
                && DateFlaw.Of(clue.Readings[0], null) is null
            )
            .Select(clue => (DateOnly?)clue.Readings[0].Earliest)
            .FirstOrDefault();
        if (anchor is not { } day)
        {
            return null;
        }

        foreach (var year in (int[])[day.Year + 1, day.Year, day.Year - 1])
        {
            if (
                undated.In(year).Readings is [var reading, ..]
                && reading.Earliest <= day.AddDays(1)
            )
            {
                return year;
            }
        }

        return null;
    }
}
