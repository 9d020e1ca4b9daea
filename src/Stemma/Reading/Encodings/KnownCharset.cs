using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stemma.Reading.Encodings;

/// <summary>A charset that pages are written in, with the languages it was made for.</summary>
internal sealed class KnownCharset
{
    private static readonly Lazy<ImmutableArray<KnownCharset>> Loaded = new(Load);

    private static readonly Lazy<FrozenDictionary<string, KnownCharset>> ByLabel = new(() =>
        All.SelectMany(charset => charset.labels.Select(label => (label, charset)))
            .ToFrozenDictionary(pair => pair.label, pair => pair.charset, StringComparer.Ordinal)
    );

    private readonly string[] labels;
    private readonly Lazy<Encoding> lenient;
    private readonly Lazy<Encoding> strict;

    private KnownCharset(string[] row)
    {
        CodePage = int.Parse(row[0], CultureInfo.InvariantCulture);
        Name = row[1];
        Languages = row[2] switch
        {
            "*" => [.. LetterBits.Languages],
            "" => [],
            var named => [.. named.Split(' ')],
        };
        labels = row[3].Split(' ');

        // The encodings' own fallback is a question mark, which nobody can tell from one that was written.
        lenient = new(() =>
            Encoding.GetEncoding(
                CodePage,
                EncoderFallback.ExceptionFallback,
                new DecoderReplacementFallback("\uFFFD")
            )
        );
        strict = new(() =>
            Encoding.GetEncoding(
                CodePage,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            )
        );
    }

    /// <summary>All of them, those that stand for others first.</summary>
    public static ImmutableArray<KnownCharset> All => Loaded.Value;

    /// <summary>Its number in .NET.</summary>
    public int CodePage { get; }

    /// <summary>Its usual name.</summary>
    public string Name { get; }

    /// <summary>The languages whose pages use it; empty where it is taken only when it is declared.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>Decodes with U+FFFD for what is no text; encodes with an exception for what it has no bytes for.</summary>
    public Encoding Encoding => lenient.Value;

    /// <summary>Whether it writes its characters with bytes below 0x80 alone, between escapes.</summary>
    public bool IsEscaped => CodePage is 50220 or 50225 or 52936;

    /// <summary>Whether every character takes two bytes or four.</summary>
    public bool IsUtf16 => CodePage is 1200 or 1201;

    /// <summary>The charset a label means to browsers, in any case; null for one nobody knows.</summary>
    public static KnownCharset? Named(string? label)
    {
        if (label is null)
        {
            return null;
        }

        var name = label.Trim(' ', '\t', '\r', '\n', '"', '\'', ';').ToLowerInvariant();
        return ByLabel.Value.GetValueOrDefault(name);
    }

    /// <summary>The text of the bytes, or null where they are not wholly text of this charset.</summary>
    public string? DecodeStrictly(byte[] bytes)
    {
        try
        {
            return strict.Value.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The bytes of the text, or null where it has none for some character.</summary>
    public byte[]? EncodeStrictly(string text)
    {
        try
        {
            return strict.Value.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static ImmutableArray<KnownCharset> Load()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return
        [
            .. EmbeddedResource
                .Rows("Reading/Resources/charsets.tsv")
                .Select(row => new KnownCharset(row)),
        ];
    }
}
