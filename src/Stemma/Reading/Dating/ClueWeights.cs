namespace Stemma.Reading.Dating;

/// <summary>
/// How much a clue of a kind says for its day, as log-odds that a page's day is that one. Estimated on one half of pages of the htmldate
/// collection with known days (share of the kind's days that were right), rounded to quarters, and checked on the other half.
/// </summary>
internal static class ClueWeights
{
    /// <summary>What a second clue out of the same hands adds, as a share of its weight: it is seldom independent of the first.</summary>
    public const double Echo = 0.25;

    /// <summary>A moment in UTC says as much for the neighbouring day that it can be in some zone, less this share.</summary>
    public const double ElsewhereShare = 0.8;

    /// <summary>What a month or a year that holds the day adds, and takes away where it does not.</summary>
    public const double Coarse = 1.0;

    /// <summary>The weight of a kind.</summary>
    public static double Of(ClueKind kind) =>
        kind switch
        {
            ClueKind.Given => 12,
            ClueKind.Url => 3.5,
            ClueKind.Labelled => 3.25,
            ClueKind.Microdata => 3.25,
            ClueKind.JsonLd or ClueKind.Meta => 2.75,
            ClueKind.Time or ClueKind.LoneTime => 2.5,
            ClueKind.Line => 2.5,
            // A translation or a reprint keeps the dateline of its original; the day in its title is its own.
            ClueKind.Title => 2.25,
            ClueKind.Dateline => 2.0,
            ClueKind.Script => 2.0,
            ClueKind.Created => 1.75,
            ClueKind.VagueMeta => 1.5,
            ClueKind.File => 1.5,
            ClueKind.FarLine => 1.25,
            _ => 1.0,
        };

    /// <summary>Which hand writes clues of a kind: those of one hand go wrong together.</summary>
    public static int Hand(ClueKind kind) =>
        kind switch
        {
            ClueKind.Given => 0,
            ClueKind.JsonLd
            or ClueKind.Meta
            or ClueKind.Created
            or ClueKind.VagueMeta
            or ClueKind.Script => 1,
            ClueKind.Microdata
            or ClueKind.Time
            or ClueKind.LoneTime
            or ClueKind.Labelled
            or ClueKind.Line
            or ClueKind.FarLine => 2,
            ClueKind.Url => 3,
            ClueKind.Title or ClueKind.Dateline or ClueKind.Text => 4,
            _ => 5,
        };

    /// <summary>Number of hands.</summary>
    public const int Hands = 6;
}
