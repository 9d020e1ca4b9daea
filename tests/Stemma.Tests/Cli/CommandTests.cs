using System.Diagnostics;
using System.Text.Json;
using Stemma.Cli;
using Xunit;

namespace Stemma.Tests.Cli;

/// <summary>The command as people run it: a process with its output and exit code.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stemma-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Trace_leaves_archive_dossier_and_report_and_says_where()
    {
        var run = Run("trace", Repository.File("samples", "aro-bay-accord"), "--out", At("out"));
        Assert.Equal(0, run.Exit);
        Assert.Contains("report.html", run.Output, StringComparison.Ordinal);
        Assert.All(
            ["archive.db", "dossier.json", "report.html"],
            left => Assert.True(File.Exists(Path.Combine(At("out"), left)))
        );
        using var dossier = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(At("out"), "dossier.json"))
        );
        Assert.Equal(8, dossier.RootElement.GetProperty("articles").GetArrayLength());
    }

    [Fact]
    public void A_second_run_analyses_nothing_again_and_leaves_the_same_bytes()
    {
        string[] command = ["trace", Repository.File("samples", "iron-heron"), "--out", At("out")];
        Run(command);
        var first = File.ReadAllBytes(Path.Combine(At("out"), "dossier.json"));
        var second = Run(command);
        Assert.Contains(
            "9 inputs unchanged",
            string.Join(' ', second.Output.Split()),
            StringComparison.Ordinal
        );
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(At("out"), "dossier.json")));
    }

    [Fact]
    public void Explain_shows_the_page_with_what_was_left_out_and_why()
    {
        var run = Run(
            "read",
            "--explain",
            Repository.File("samples", "aro-bay-accord", "a03.html")
        );
        Assert.Equal(0, run.Exit);
        Assert.Matches("headline +NATO and New Zealand sign", run.Output);
        Assert.Matches("✗ advertisement +Get the Ledger", run.Output);
        Assert.Contains("links for sharing", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotate_shows_names_times_and_statements_where_they_stand()
    {
        var run = Run(
            "annotate",
            "--show",
            Repository.File("samples", "aro-bay-accord", "a01.txt")
        );
        Assert.Equal(0, run.Exit);
        Assert.Matches(@"\[Hana\s+Rewiti\]", run.Output);
        Assert.Contains("{Tuesday}", run.Output, StringComparison.Ordinal);
        Assert.Matches(
            "‹(\\d+) This\\s+is about early warning, nothing more,›\"\\s+\\[Rewiti\\]\\s+told",
            run.Output
        );
        Assert.Matches("‹\\d+›  Rewiti = hana-rewiti, direct, cue “told”", run.Output);
        Assert.DoesNotContain('\u001B', run.Output);
    }

    [Fact]
    public void Compare_shows_the_link_its_reasons_and_each_change_in_its_place()
    {
        var page = At("compared.html");
        var run = Run(
            "compare",
            Repository.File("samples", "aro-bay-accord", "a02.txt"),
            Repository.File("samples", "aro-bay-accord", "a04.html"),
            "--html",
            page
        );
        Assert.Equal(0, run.Exit);
        Assert.Matches(@"a02\.txt\) → .*a04\.html\):\s+edited", run.Output);
        Assert.Matches("(substituted|omission|date|number) ", run.Output);
        Assert.Contains(
            "<table class=\"beside\">",
            File.ReadAllText(page),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ExitCode.WrongCommandLine,
            Run("compare", Repository.File("samples", "aro-bay-accord", "a02.txt")).Exit
        );
    }

    [Fact]
    public void The_record_of_a_traced_folder_is_printed_as_table_json_and_csv()
    {
        Run("trace", Repository.File("samples", "iron-heron"), "--out", At("heron"));
        var table = Run("claims", At("heron"), "--match", "NATO");
        Assert.Equal(0, table.Exit);
        Assert.Matches("(?m)^[0-9]+ claims", table.Output);
        Assert.DoesNotContain('\u001B', table.Output);
        using var json = JsonDocument.Parse(Run("events", At("heron"), "--format", "json").Output);
        Assert.All(
            json.RootElement.EnumerateArray(),
            e => Assert.NotEqual(0, e.GetProperty("evidence").GetArrayLength())
        );
        var csv = Run("quotes", At("heron"), "--format", "csv").Output;
        Assert.StartsWith("quote,speaker,fullest version,", csv, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NothingRead, Run("claims", At("nowhere")).Exit);
        Assert.Equal(
            ExitCode.WrongCommandLine,
            Run("relations", At("heron"), "--as-of", "2024").Exit
        );
    }

    [Fact]
    public void Trace_replaces_and_add_extends()
    {
        Run("trace", Repository.File("samples", "aro-bay-accord", "a01.txt"), "--out", At("out"));
        Run(
            "trace",
            Repository.File("samples", "aro-bay-accord", "a02.txt"),
            "--out",
            At("out"),
            "--add"
        );
        Assert.Equal(2, Articles());
        Run("trace", Repository.File("samples", "aro-bay-accord", "a04.html"), "--out", At("out"));
        Assert.Equal(1, Articles());
    }

    [Fact]
    public void An_input_that_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        var run = Run(
            "read",
            At("missing.txt"),
            Repository.File("samples", "aro-bay-accord", "a01.txt"),
            "--format",
            "jsonl"
        );
        Assert.Equal(1, run.Exit);
        Assert.Contains("missing.txt", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Output.Trim().Split('\n'));
    }

    [Fact]
    public void Nothing_readable_is_exit_code_3() =>
        Assert.Equal(3, Run("read", At("missing.txt")).Exit);

    [Theory]
    [InlineData("trace")]
    [InlineData("trace", "a.txt")]
    [InlineData("no-such-command")]
    [InlineData("read", "a.txt", "--format", "xml")]
    public void A_wrong_command_line_is_exit_code_2_with_a_hint(params string[] command)
    {
        var run = Run(command);
        Assert.Equal(2, run.Exit);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_file_of_actors_is_exit_code_2_with_its_line()
    {
        File.WriteAllText(At("mine.tsv"), "# mine\nactr\tx\n");
        File.WriteAllText(At("b.txt"), "NATO met.");
        var run = Run("annotate", At("b.txt"), "--actors", At("mine.tsv"));
        Assert.Equal(2, run.Exit);
        Assert.Contains("mine.tsv, line 2: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Demo_traces_the_bundled_samples()
    {
        var run = Run("demo", "--out", At("demo"));
        Assert.Equal(0, run.Exit);
        Assert.Equal(
            54,
            Directory
                .EnumerateFiles(At("demo"), "*", SearchOption.AllDirectories)
                .Count(f => f.Contains("samples", StringComparison.Ordinal))
        );
        var report = File.ReadAllText(Path.Combine(At("demo"), "report.html"));
        Assert.Contains("<svg", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", report, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Read_and_annotate_and_trace_know_an_article_by_the_same_id()
    {
        var text = Repository.File("samples", "ribeira-calma", "d03.txt");
        Run("trace", text, "--out", At("out"));
        using var dossier = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(At("out"), "dossier.json"))
        );
        var traced = dossier.RootElement.GetProperty("articles")[0].GetProperty("id").GetString();
        Assert.Equal(traced, Id(Run("read", text, "--format", "jsonl").Output));
        Assert.Equal(traced, Id(Run("annotate", text, "--format", "jsonl").Output));

        static string? Id(string line) =>
            JsonDocument.Parse(line).RootElement.GetProperty("id").GetString();
    }

    private int Articles()
    {
        using var dossier = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(At("out"), "dossier.json"))
        );
        return dossier.RootElement.GetProperty("articles").GetArrayLength();
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private static (int Exit, string Output, string Error) Run(params string[] command)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(Stemma.Cli.ExitCode).Assembly.Location);
        foreach (var argument in command)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
