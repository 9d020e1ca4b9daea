using System.CommandLine;
using Stemma.Cli;

Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl-C stops in good order, the second one at once.
    pressed.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
};

var parsed = StemmaCommand.Build().Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine($"stemma: {error.Message}");
    }

    Console.Error.WriteLine("Try 'stemma --help', or 'stemma COMMAND --help'.");
    return ExitCode.WrongCommandLine;
}

return await parsed.InvokeAsync(
    new InvocationConfiguration
    {
        ProcessTerminationTimeout = null,
        EnableDefaultExceptionHandler = true,
    },
    interrupt.Token
);
