using System.Globalization;

namespace Stemma.Chronology;

/// <summary>
/// What a row says beside its words: after the meaning, <c>name=value</c> for fields that no slot reads ("noon" is <c>hour=12</c>).
/// <c>nth=n</c> makes the count the place in an order.
/// </summary>
internal static class PatternArguments
{
    public static TimeFields Applied(string argument, TimeFields fields)
    {
        if (!argument.Contains('=', StringComparison.Ordinal))
        {
            return fields;
        }

        foreach (var word in argument.Split(' '))
        {
            int sign = word.IndexOf('=', StringComparison.Ordinal);
            var value = word[(sign + 1)..];
            switch (word[..sign])
            {
                case "hour":
                    fields.Hour ??= Number(value);
                    break;
                case "min":
                    fields.Minute ??= Number(value);
                    break;
                case "ampm":
                    fields.HalfDay ??= Number(value);
                    break;
                case "rel":
                    fields.Relation ??= Number(value);
                    break;
                case "rd":
                    fields.RelativeDay ??= Number(value);
                    break;
                case "ry":
                    fields.RelativeYear ??= Number(value);
                    break;
                case "year":
                    fields.Year ??= Number(value);
                    break;
                case "n":
                    fields.Count ??= Number(value);
                    break;
                case "nth":
                    fields.Nth ??= value == "n" ? (int?)fields.Count : Number(value);
                    fields.Count = value == "n" ? null : fields.Count;
                    break;
                case "unit":
                    fields.Unit ??= value;
                    break;
                case "part":
                    fields.DayPart ??= value;
                    break;
                case "mod":
                    fields.Modifier ??= value;
                    break;
                default:
                    throw new InvalidDataException(
                        $"No field of a time pattern is called {word[..sign]}."
                    );
            }
        }

        return fields;
    }

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
