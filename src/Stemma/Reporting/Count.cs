namespace Stemma.Reporting;

/// <summary>Numbers with their noun.</summary>
internal static class Count
{
    public static string Of(int number, string one, string? many = null) =>
        number == 1 ? $"1 {one}" : $"{number} {many ?? one + "s"}";
}
