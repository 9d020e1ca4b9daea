using Stemma.Dossiers;
using Stemma.Reading;
using Stemma.Reading.Inputs;
using Xunit;

namespace Stemma.Tests.Reading.Inputs;

/// <summary>Folders and patterns to files, in one order.</summary>
public sealed class InputFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stemma-inputs-");

    public InputFilesTests()
    {
        foreach (
            var name in (string[])
                [
                    "a.html",
                    "b.txt",
                    "README.md",
                    ".c.txt",
                    "sub/d.html",
                    "sub/deep/e.html",
                    "sub/deep/f.png",
                    "sub/g.json",
                ]
        )
        {
            var file = Path.Combine(_folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(
                file,
                name.EndsWith("json", StringComparison.Ordinal) ? "{\"colour\":\"red\"}" : Made.Page
            );
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_folder_with_everything_below_it() =>
        Assert.Equal(
            ["a.html", "b.txt", "sub/d.html", "sub/deep/e.html", "sub/g.json"],
            Below(string.Empty)
        );

    [Theory]
    [InlineData("*.html", "a.html")]
    [InlineData("?.*", "a.html", "b.txt")]
    [InlineData("**/*.html", "a.html", "sub/d.html", "sub/deep/e.html")]
    [InlineData("sub/**", "sub/d.html", "sub/g.json", "sub/deep/e.html")]
    [InlineData("s*/d*p", "sub/deep/e.html")]
    public void A_pattern_that_the_shell_did_not_expand(string pattern, params string[] files) =>
        Assert.Equal(
            files,
            Below("/" + pattern).Where(file => !file.EndsWith(".png", StringComparison.Ordinal))
        );

    [Fact]
    public void A_pattern_that_matches_nothing_is_an_input_that_fails()
    {
        var file = Assert.Single(InputFiles.Below(_folder.FullName + "/*.pdf"));
        Assert.NotNull(Assert.Single(InputOpener.Open(file)).Failure);
    }

    [Fact]
    public void Json_that_is_no_article_is_passed_over_in_a_folder_and_named_where_it_was_named()
    {
        var intake = new ArticleIntake(new ReadOptions(), archive: null);
        Assert.Empty(intake.TakeIn(InputFiles.Below(_folder.FullName)).Failed);
        Assert.Single(
            intake.TakeIn(InputFiles.Below(Path.Combine(_folder.FullName, "sub", "g.json"))).Failed
        );
    }

    private List<string> Below(string path) =>
        [
            .. InputFiles
                .Below(_folder.FullName + path)
                .Select(input =>
                    Path.GetRelativePath(_folder.FullName, input.File).Replace('\\', '/')
                ),
        ];
}
