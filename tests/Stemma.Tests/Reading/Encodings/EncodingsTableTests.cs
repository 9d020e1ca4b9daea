using Stemma.Quality;
using Xunit;

namespace Stemma.Tests.Reading.Encodings;

/// <summary>The made pages of the encodings table: every one comes out as written.</summary>
public sealed class EncodingsTableTests
{
    [Fact]
    public void Every_made_page_comes_out_as_it_was_written()
    {
        var cases = EncodingsTable.Run(Repository.File("bench", "quality", "encodings.tsv"));
        Assert.True(cases.Select(c => c.Charset).Distinct().Count() >= 8);
        Assert.True(cases.Select(c => c.Language).Distinct().Count() >= 4);
        var wrong = cases.Where(c => !c.IsRight).ToList();
        Assert.True(
            wrong.Count == 0,
            $"{wrong.Count} of {cases.Length}:\n" + string.Join('\n', wrong.Take(60))
        );
    }
}
