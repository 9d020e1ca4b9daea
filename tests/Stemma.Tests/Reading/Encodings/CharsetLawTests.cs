using System.Text;
using CsCheck;
using Stemma.Reading.Encodings;
using Xunit;

namespace Stemma.Tests.Reading.Encodings;

/// <summary>What holds for bytes of any kind.</summary>
public sealed class CharsetLawTests
{
    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Gen.Byte.Array[0, 400],
        Gen.Byte[0x80, 0xFF].Array[0, 200],
        Gen.OneOf(
                Gen.Const("\u001B$B"),
                Gen.Const("\u001B(B"),
                Gen.Const("\u000E"),
                Gen.Const("~{"),
                Gen.Const("~}"),
                Gen.Const("<meta charset="),
                Gen.Const("\0"),
                Gen.Const("Ã©"),
                Gen.Const("â€™"),
                Gen.Const("ï¿½"),
                Gen.Const("\uD800"),
                Gen.Const("시의회"),
                Gen.String[0, 5]
            )
            .Array[0, 30]
            .Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces)))
    );

    private static readonly string?[] AnyLabel =
    [
        null,
        "utf-8",
        "euc-kr",
        "utf-16",
        "iso-2022-kr",
        "hz",
        "x-user-defined",
        "",
        "\0",
    ];

    private static readonly Gen<string?> Labels = Gen.Int[0, AnyLabel.Length - 1]
        .Select(i => AnyLabel[i]);

    [Fact]
    public void Any_bytes_decode_and_always_alike() =>
        Gen.Select(Bytes, Labels)
            .Sample(
                (bytes, label) =>
                {
                    using var first = Charset.DecodeLent(bytes, label);
                    using var second = Charset.DecodeLent(bytes, label);
                    Assert.Equal(first.ToString(), second.ToString());
                    Assert.Equal(first.Doubts, second.Doubts);
                },
                iter: 2000
            );

    [Fact]
    public void Valid_utf8_is_taken_to_the_letter_where_nothing_is_to_be_mended() =>
        Gen.String.Sample(
            text =>
            {
                var whole = Encoding.UTF8.GetString(
                    Encoding.UTF8.GetBytes("é " + text.Replace("\0", "", StringComparison.Ordinal))
                );
                using var read = Charset.DecodeLent(
                    Encoding.UTF8.GetBytes(whole),
                    null,
                    mend: false
                );
                Assert.Equal(whole, read.ToString());
            },
            iter: 2000
        );

    [Fact]
    public void Mending_never_throws_and_leaves_ascii_as_it_is() =>
        Gen.OneOf(
                Gen.String,
                Gen.Char['\u0080', '\u00FF'].Array[0, 60].Select(c => new string(c)),
                Gen.Char[' ', '~'].Array[0, 60].Select(c => new string(c))
            )
            .Sample(
                text =>
                {
                    var (mended, doubt) = Mojibake.MendRuns(text);
                    Assert.True(doubt is not null || mended == text);
                    Assert.True(mended == text || !System.Text.Ascii.IsValid(text));
                    var paragraphs = new List<string> { text };
                    Assert.True(MisreadText.Mend(paragraphs) is not null || paragraphs[0] == text);
                    _ = LostLetters.Of(text);
                },
                iter: 1000
            );
}
