namespace Stemma.Ledger.Figures;

/// <summary>Whether two figures for the same thing can both be right.</summary>
internal static class FigureAgreement
{
    /// <summary>
    /// Two figures agree when they are equal, when one is the other rounded to its own printed digits, when a rounder
    /// bound allows for the other, or when an approximate one lies within a tenth of the other (the coarsest rounding that
    /// one significant digit from 5 upwards makes).
    /// </summary>
    public static bool Compatible(Figure one, Figure other)
    {
        if (Math.Abs(one.Value - other.Value) <= 1e-9 * Math.Max(one.Value, other.Value))
        {
            return true;
        }

        if (one.Unit.Length > 0 && other.Unit.Length > 0 && one.Unit != other.Unit)
        {
            return true;
        }

        return Allows(one, other) || Allows(other, one);
    }

    // Who says "more than" names the nearest round number below: with one digit these lie at most a half apart (1 and 1.5).
    private const double BoundReach = 1.5;

    private static int SignificantDigits(double value)
    {
        var digits = Math.Round(value)
            .ToString("0", System.Globalization.CultureInfo.InvariantCulture);
        return Math.Max(1, digits.TrimEnd('0').Length);
    }

    private static bool Allows(Figure loose, Figure strict)
    {
        // "More than 50,000" is said of 51,300, not of 480,000 and not of 52,000: a bound is rounder than what it bounds.
        var isRounder = SignificantDigits(loose.Value) < SignificantDigits(strict.Value);
        if (loose.Bound == FigureBound.AtLeast && strict.Value >= loose.Value && isRounder)
        {
            return strict.Value <= loose.Value * BoundReach;
        }

        if (loose.Bound == FigureBound.AtMost && strict.Value <= loose.Value && isRounder)
        {
            return strict.Value * BoundReach >= loose.Value;
        }

        if (
            loose.Bound == FigureBound.About
            && Math.Abs(loose.Value - strict.Value)
                <= 0.1 * Math.Max(Math.Abs(loose.Value), Math.Abs(strict.Value))
        )
        {
            return true;
        }

        return IsRounding(loose.Value, strict.Value);
    }

    /// <summary>
    /// Whether <paramref name="round"/> is <paramref name="exact"/> to the digits that <paramref name="round"/> shows: 51,000 for 51,300, but not 12
    /// for 12.4 and never one digit of a small count.
    /// </summary>
    private static bool IsRounding(double round, double exact)
    {
        if (round < 100 || exact < 100)
        {
            return false;
        }

        var step = 1d;
        while (step * 10 <= round && round % (step * 10) == 0)
        {
            step *= 10;
        }

        // At least two digits must remain: "100" is a number of its own, not 120 rounded.
        return step > 1 && round / step >= 10 && Math.Abs(round - exact) < step;
    }
}
