using System.Collections.Immutable;

namespace Stemma.Chronology;

/// <summary>Resolves the expressions of an article in order, remembering the year and month the telling stands in.</summary>
internal sealed class Narration(DateInterval published)
{
    /// <summary>A year stated this near belongs to a list that goes on ("in April 1997 and June"), in UTF-16 code units.</summary>
    private const int ListReach = 30;

    private readonly DateTime? _moment = published.Value is { Time: { } time } at
        ? at.Earliest.ToDateTime(time)
        : null;
    private int _yearSentence = -2;
    private int _yearEnd;
    private int? _year;
    private bool _yearIsRelative;

    /// <summary>Adds the sentence's expressions to <paramref name="times"/>.</summary>
    public void Resolve(
        string text,
        TextSpan sentence,
        int index,
        TimeLexicon lexicon,
        List<TimeMatch> found,
        ImmutableArray<TimeExpression>.Builder times,
        ImmutableArray<TimeCompound>.Builder compounds
    )
    {
        ShareYears(text, lexicon, found);
        var readings = new List<(TimeMatch Match, TimeReading Reading)>(found.Count);
        DateOnly? lastDay = null;
        TenseMarks? marks = null;
        foreach (var match in found)
        {
            var tense = NeedsTense(match)
                ? (marks ??= TenseMarks.Of(text, sentence, lexicon)).Near(match.Span)
                : Tense.Unknown;
            int? year = TimeResolver.IsYearless(match.Pattern, match.Fields)
                ? YearFor(match, index, tense)
                : null;
            bool dayOnly = match.Fields is { Day: not null, Month: null };
            var month = dayOnly ? lastDay : null;
            TimeReading Read(DateOnly? reference) =>
                TimeResolver.Resolve(
                    match.Pattern,
                    match.Fields,
                    new TimeContext(reference, year, month?.Month, month?.Year, tense)
                    {
                        Moment = reference is null ? null : _moment,
                    }
                );

            var reading = published is { Earliest: { } earliest, Latest: { } latest }
                ? earliest == latest
                    ? Read(latest)
                    : Read(earliest).Or(Read(latest))
                : Read(null);
            Remember(match, reading, index, year);
            if (
                reading is { Type: TimeType.Date, When.Latest: { } last }
                && (match.Fields.Day is not null && match.Fields.Month is not null)
            )
            {
                lastDay = last;
            }

            readings.Add((match, reading));
        }

        var pieces = Clocks.Join(text, lexicon, readings);
        foreach (var piece in pieces)
        {
            if (piece.Stands)
            {
                times.Add(piece.Expression);
            }
        }

        if (published is { Earliest: { } first, Latest: { } final } && first == final)
        {
            Compounds.Find(
                text,
                sentence,
                lexicon,
                pieces,
                new TimeContext(first, null, null, null, Tense.Unknown) { Moment = _moment },
                compounds
            );
        }
        else
        {
            Compounds.Find(text, sentence, lexicon, pieces, default, compounds);
        }
    }

    private static bool NeedsTense(TimeMatch match) =>
        match.Pattern.Meaning is "date" or "range" or "weekday" or "time" or "daypart" or "holiday"
        && match.Fields.Year is null
        && match.Fields.RelativeYear is null;

    /// <summary>"In April and June of last year": what stands joined before a month with a year has that year.</summary>
    private static void ShareYears(string text, TimeLexicon lexicon, List<TimeMatch> found)
    {
        for (int i = found.Count - 2; i >= 0; i--)
        {
            var match = found[i];
            var next = found[i + 1];
            if (
                TimeResolver.IsYearless(match.Pattern, match.Fields)
                && next.Pattern.Meaning is "date" or "range"
                && next.Fields.Month is not null
                && (next.Fields.Year ?? next.Fields.RelativeYear) is not null
                && lexicon.IsJoin(text.AsSpan(match.Span.End, next.Span.Start - match.Span.End))
            )
            {
                found[i] = match with
                {
                    Fields = match.Fields with
                    {
                        Year = next.Fields.Year,
                        RelativeYear = next.Fields.RelativeYear,
                    },
                };
            }
        }
    }

    /// <summary>
    /// The year of the narration for a date without one. "Last year" holds for its sentence and the next; a year in figures only
    /// for its sentence, and only where it lies near the publication or right before, for a year may be told in passing.
    /// </summary>
    private int? YearFor(TimeMatch match, int index, Tense tense)
    {
        if (_year is not { } year || index - _yearSentence > (_yearIsRelative ? 1 : 0))
        {
            return null;
        }

        if (_yearIsRelative)
        {
            return tense == Tense.Future ? null : year;
        }

        bool near =
            match.Span.Start - _yearEnd <= ListReach
            || published.Latest?.Year - year is >= 0 and <= 1;
        return near && tense != Tense.Future ? year : null;
    }

    private void Remember(TimeMatch match, TimeReading reading, int index, int? inherited)
    {
        if (match.Pattern.Meaning is not ("date" or "range" or "era" or "rel"))
        {
            return;
        }

        bool relative =
            match.Fields.RelativeYear is not null
            || (match.Pattern.Meaning == "rel" && match.Fields.Unit == "Y");
        if (relative || match.Fields.Year is not null)
        {
            _year =
                reading.When.Earliest is { } first && reading.When.Latest?.Year == first.Year
                    ? first.Year
                    : null;
            _yearIsRelative = relative;
        }
        else if (inherited is null)
        {
            return;
        }

        _yearSentence = index;
        _yearEnd = match.Span.End;
    }
}
