using System.IO.Compression;
using Stemma.Reading.Inputs.Archives;
using Stemma.Reading.Inputs.Json;
using Stemma.Reading.Inputs.WebArchives;

namespace Stemma.Reading.Inputs;

/// <summary>
/// Opens inputs into the documents they hold, one after the other and only as they are asked for: an archive of any size costs the memory
/// of the document at hand. What is damaged is named with its place, and the rest goes on.
/// </summary>
public static class InputOpener
{
    /// <summary>The documents of a file.</summary>
    public static IEnumerable<InputItem> Open(InputFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.IsAddress
            ? Fetched(file.File, file.Fetch)
            : Opened(file)
                .SelectMany(item =>
                    item.Address is { } address && file.Fetch is { } fetch
                        ? Fetched(address, fetch)
                        : [item]
                );
    }

    /// <summary>The documents of what stands at an address. Addresses that it lists in turn are not followed.</summary>
    private static IEnumerable<InputItem> Fetched(
        string address,
        Func<string, InputDocument>? fetch
    )
    {
        if (fetch is null)
        {
            return [new InputItem(address) { Address = address }];
        }

        try
        {
            return Open(fetch(address));
        }
        catch (IOException e)
        {
            return [InputItem.Failed(address, e.Message)];
        }
    }

    private static IEnumerable<InputItem> Opened(InputFile file)
    {
        Stream? stream = null;
        string? failure = null;
        try
        {
            stream = file.Open();
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            failure = e.Message;
        }

        if (stream is null)
        {
            yield return InputItem.Failed(file.Path, failure ?? "cannot be opened");
            yield break;
        }

        using (stream)
        {
            foreach (
                var item in Within(
                    new OpenInput(file.Path, stream, new UnpackingLimits())
                    {
                        IsNamed = !file.IsFound,
                    }
                )
            )
            {
                yield return item;
            }
        }
    }

    /// <summary>The documents of something that is in memory, such as the answer of a server; the document itself where it holds no others.</summary>
    public static IEnumerable<InputItem> Open(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var stream = new MemoryStream(document.Bytes.ToArray(), writable: false);
        var input = new OpenInput(document.Path, stream, new UnpackingLimits())
        {
            IsNamed = true,
            Known = document,
        };
        foreach (var item in Within(input))
        {
            yield return item;
        }
    }

    private static IEnumerable<InputItem> Within(OpenInput input)
    {
        HeadedStream? headed = null;
        string? failure = null;
        try
        {
            headed = new HeadedStream(input.Stream);
        }
        catch (Exception e) when (IsDamage(e))
        {
            failure = e.Message;
        }

        if (headed is null)
        {
            return [InputItem.Failed(input.Path, failure ?? "cannot be read")];
        }

        var kind = InputKinds.Of(input.Path, input.Known?.MediaType, headed.Head);
        if (
            InputKinds.IsContainer(kind)
            && kind is not (InputKind.JsonLines or InputKind.Addresses)
            && input.Depth >= UnpackingLimits.MostDepth
        )
        {
            return
            [
                InputItem.Failed(
                    input.Path,
                    $"archives within archives, more than {UnpackingLimits.MostDepth} deep"
                ),
            ];
        }

        if (!input.IsNamed && kind == InputKind.Unknown)
        {
            // As in a folder: what is of another kind is passed over.
            return [];
        }

        return kind switch
        {
            InputKind.Gzip => Packed(input, headed),
            InputKind.Warc => new WarcReader(input.Path).Read(headed),
            InputKind.Zip => ZipMembers(input, headed),
            InputKind.Tar => TarMembers(input, headed),
            InputKind.JsonLines => JsonLineReader.Read(input.Path, headed),
            _ => One(input, headed, kind),
        };
    }

    /// <summary>Whether an error is of the bytes, not of this program.</summary>
    internal static bool IsDamage(Exception e) =>
        e
            is IOException
                or InvalidDataException
                or UnauthorizedAccessException
                or NotSupportedException
                or FormatException
                or ArgumentException
                or OverflowException
                or InvalidOperationException;

    private static IEnumerable<InputItem> One(OpenInput input, Stream stream, InputKind kind)
    {
        var (bytes, failure) = Bytes(stream, UnpackingLimits.MostBytes);
        if (bytes is null)
        {
            return [InputItem.Failed(input.Path, failure!)];
        }

        if (kind == InputKind.Addresses)
        {
            return AddressList.Items(input.Path, bytes);
        }

        if (
            !input.IsNamed
            && kind == InputKind.Json
            && !JsonArticles.HoldsArticle(Encodings.Charset.Decode(bytes))
        )
        {
            return [];
        }

        var document = input.Known is { } known
            ? known with
            {
                Path = input.Path,
                Bytes = bytes,
            }
            : new InputDocument(input.Path, bytes);
        // What was packed is no longer of the media type that the packing had.
        return
        [
            InputItem.Of(
                InputKinds.ByMediaType(document.MediaType) == InputKind.Gzip
                    ? document with
                    {
                        MediaType = null,
                    }
                    : document
            ),
        ];
    }

    private static IEnumerable<InputItem> Packed(OpenInput input, HeadedStream packed)
    {
        using var members = new GzipMembers(packed, input.Limits);
        string? failure = null;
        HeadedStream? unpacked = null;
        try
        {
            if (IsWarc(input.Path, packed.Head))
            {
                // Below, where iterators may yield.
            }
            else
            {
                unpacked = new HeadedStream(new GzipChain(members));
            }
        }
        catch (Exception e) when (IsDamage(e))
        {
            failure = e.Message;
        }

        if (failure is not null)
        {
            yield return InputItem.Failed(input.Path, failure);
            yield break;
        }

        var items = unpacked is null
            ? new WarcReader(input.Path).Read(members)
            : Within(input with { Path = input.Path, Stream = unpacked, Depth = input.Depth + 1 });
        foreach (var item in items)
        {
            yield return item;
        }
    }

    private static bool IsWarc(string path, ReadOnlySpan<byte> head)
    {
        var seen = new byte[16];
        try
        {
            using var source = new GZipStream(
                new MemoryStream(head.ToArray(), writable: false),
                CompressionMode.Decompress
            );
            var length = source.ReadAtLeast(seen, 5, throwOnEndOfStream: false);
            return seen.AsSpan(0, length).StartsWith("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return InputKinds.ByName(InputKinds.Unpacked(path)) == InputKind.Warc;
        }
    }

    private static IEnumerable<InputItem> ZipMembers(OpenInput input, Stream stream)
    {
        // The directory of a zip archive stands at its end.
        var (archive, failure) = ZipContents.Open(input.Stream, stream);
        if (archive is null)
        {
            yield return InputItem.Failed(input.Path, failure!);
            yield break;
        }

        using (archive)
        {
            foreach (var member in archive.Members(input))
            {
                if (member.Failure is { } reason)
                {
                    yield return InputItem.Failed(member.Path, reason);
                    continue;
                }

                using (member.Stream)
                {
                    foreach (var item in Within(input.Member(member.Path, member.Stream!)))
                    {
                        yield return item;
                    }
                }
            }
        }
    }

    private static IEnumerable<InputItem> TarMembers(OpenInput input, Stream stream)
    {
        using var archive = new TarContents(stream);
        foreach (var member in archive.Members(input))
        {
            if (member.Failure is { } reason)
            {
                yield return InputItem.Failed(member.Path, reason);
                continue;
            }

            foreach (var item in Within(input.Member(member.Path, member.Stream!)))
            {
                yield return item;
            }
        }
    }

    /// <summary>All bytes of a stream, or the reason why not.</summary>
    internal static (byte[]? Bytes, string? Failure) Bytes(Stream stream, int most)
    {
        try
        {
            using var all = new MemoryStream();
            var buffer = new byte[1 << 16];
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                all.Write(buffer, 0, read);
                if (all.Length > most)
                {
                    return (null, $"larger than {most >> 20} MB");
                }
            }

            return (all.ToArray(), null);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return (null, e.Message);
        }
    }
}
