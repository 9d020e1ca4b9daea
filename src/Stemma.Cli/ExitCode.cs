namespace Stemma.Cli;

/// <summary>Exit codes of the contract.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int SomeInputsFailed = 1;
    public const int WrongCommandLine = 2;
    public const int NothingRead = 3;
    public const int Interrupted = 130;

    /// <summary>The code for a run that read some articles and failed on some inputs.</summary>
    public static int Of(int articles, int failed, bool interrupted) =>
        interrupted ? Interrupted
        : articles == 0 ? NothingRead
        : failed > 0 ? SomeInputsFailed
        : Done;
}
