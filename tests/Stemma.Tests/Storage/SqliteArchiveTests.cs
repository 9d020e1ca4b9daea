using System.Text;
using Stemma.Dossiers;
using Stemma.Dossiers.Contract;
using Stemma.Reading;
using Stemma.Reading.Inputs;
using Stemma.Storage;
using Xunit;

namespace Stemma.Tests.Storage;

public sealed class SqliteArchiveTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stemma-archive-");

    private string ArchiveFile => Path.Combine(_folder.FullName, "archive.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_kept_comes_back_as_it_was()
    {
        var inputs = SampleRun.Inputs("iron-heron");
        using var archive = SqliteArchive.Open(ArchiveFile);
        var first = new ArticleIntake(new ReadOptions(), archive).TakeIn(inputs);
        var second = new ArticleIntake(new ReadOptions(), archive).TakeIn(inputs);
        Assert.Equal(0, first.Reused);
        Assert.Equal(first.Keys.Length, second.Reused);
        Assert.Equal(first.Articles.Select(Line), second.Articles.Select(Line));
    }

    [Fact]
    public void Changed_content_is_analysed_again()
    {
        using var archive = SqliteArchive.Open(ArchiveFile);
        var file = Path.Combine(_folder.FullName, "a.txt");
        var input = new InputFile("a.txt", file);
        File.WriteAllText(file, "Oslo agrees\n\nNorway said on Monday it agreed.");
        new ArticleIntake(new ReadOptions(), archive).TakeIn([input]);
        File.WriteAllText(file, "Oslo refuses\n\nNorway said on Monday it refused.");
        var taken = new ArticleIntake(new ReadOptions(), archive).TakeIn([input]);
        Assert.Equal(0, taken.Reused);
        Assert.Contains("refused", Assert.Single(taken.Articles).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Inputs_can_be_listed_and_forgotten()
    {
        using var archive = SqliteArchive.Open(ArchiveFile);
        var taken = new ArticleIntake(new ReadOptions(), archive).TakeIn(
            SampleRun.Inputs("aro-bay-accord")
        );
        Assert.Equal(taken.Keys.Order(ByPath), archive.Inputs().Order(ByPath));
        archive.Forget(taken.Keys.Take(3));
        Assert.Equal(taken.Keys.Length - 3, archive.Inputs().Count);
        Assert.Null(archive.Find(taken.Keys[0]));
    }

    [Fact]
    public void It_opens_again_with_all_it_held()
    {
        using (var archive = SqliteArchive.Open(ArchiveFile))
        {
            new ArticleIntake(new ReadOptions(), archive).TakeIn(
                SampleRun.Inputs("aro-bay-accord")
            );
            archive.Keep(SampleRun.Trace("aro-bay-accord"));
        }

        using var again = SqliteArchive.Open(ArchiveFile);
        Assert.Equal(8, again.Inputs().Count);
    }

    [Fact]
    public void A_file_that_is_no_archive_is_refused_with_its_name_and_a_remedy()
    {
        File.WriteAllBytes(
            ArchiveFile,
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("This is no database. ", 100)))
        );
        var refusal = Assert.Throws<InvalidDataException>(() => SqliteArchive.Open(ArchiveFile));
        Assert.Contains(ArchiveFile, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--out", refusal.Message, StringComparison.Ordinal);
    }

    private static IComparer<InputKey> ByPath { get; } =
        Comparer<InputKey>.Create((a, b) => string.CompareOrdinal(a.Path, b.Path));

    private static string Line(Article article) =>
        ContractJson.Line(ArticleLines.Annotated(article, syntax: true));
}
