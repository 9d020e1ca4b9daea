using Stemma.Dossiers;

namespace Stemma.Cli.Terminal;

/// <summary>Names inputs that could not be read, with the reason, on standard error.</summary>
internal static class Failures
{
    public static void Print(FailedInput failed) =>
        Console.Error.WriteLine(
            $"stemma: {PlainText.OneLine(failed.Path)}: {PlainText.OneLine(failed.Reason)}"
        );

    public static void Print(IEnumerable<FailedInput> failed)
    {
        foreach (var input in failed)
        {
            Print(input);
        }
    }
}
