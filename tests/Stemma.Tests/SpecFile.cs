using Xunit;

namespace Stemma.Tests;

/// <summary>
/// Readable specifications: prose, and cases of two lines: <c>language: text</c> and <c>→ what is expected</c>. Everything else
/// in the file is for people.
/// </summary>
internal static class SpecFile
{
    private const string Arrow = "→";

    public static TheoryData<string, string, string> Cases(string path)
    {
        var cases = new TheoryData<string, string, string>();
        string? given = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", path)))
        {
            if (line.StartsWith(Arrow, StringComparison.Ordinal) && given is not null)
            {
                int colon = given.IndexOf(": ", StringComparison.Ordinal);
                cases.Add(given[..colon], given[(colon + 2)..], line[Arrow.Length..].Trim());
                given = null;
            }
            else
            {
                given = line.IndexOf(": ", StringComparison.Ordinal) is > 1 and < 24 ? line : null;
            }
        }

        return cases;
    }
}
