using System.Globalization;
using System.Text;
using Stemma.Reading.Inputs.Archives;

namespace Stemma.Reading.Inputs.WebArchives;

/// <summary>
/// The records of a web archive (ISO 28500), one at a time: only the record at hand is held, whatever the size of the archive. A damaged
/// record is named with its place, and reading goes on at the next.
/// </summary>
/// <param name="path">Path of the archive as the contract prints it.</param>
internal sealed class WarcReader(string path)
{
    /// <summary>Most bytes of a record's head, and of the head of an answer in it: 64 KB; servers allow 8 to 16.</summary>
    private const int MostHead = 1 << 16;

    private const int MostLine = 1 << 14;

    /// <summary>The documents of an archive that is not packed.</summary>
    public IEnumerable<InputItem> Read(Stream stream)
    {
        var bytes = new RecordBytes(stream.Read);
        while (Next(bytes, 0, isSearch: false, out var item, out var isDamaged, out _))
        {
            if (item is not null)
            {
                yield return item;
            }

            if (isDamaged)
            {
                // What the archive is packed in is broken: asked again, it would break at the same place for ever.
                yield break;
            }
        }
    }

    /// <summary>The documents of an archive whose records are packed one by one, or all together.</summary>
    public IEnumerable<InputItem> Read(GzipMembers members)
    {
        var isSearch = false;
        while (true)
        {
            if (!NextMember(members, out var damage))
            {
                yield break;
            }

            if (damage is not null)
            {
                if (!isSearch)
                {
                    yield return Failed(members.Start, damage);
                }

                isSearch = true;
                continue;
            }

            // Only the end of a member tells whether what was read of it is sound: a record waits for that, or for the next one.
            var bytes = new RecordBytes(members.Read);
            var place = members.Start;
            InputItem? waiting = null;
            var isFirst = true;
            while (
                Next(
                    bytes,
                    members.Start,
                    isSearch && isFirst,
                    out var item,
                    out var isDamaged,
                    out var next
                )
            )
            {
                if (isDamaged)
                {
                    waiting = isFirst
                        ? item
                        : Failed(place, item?.Failure?.Split(": ", 2)[^1] ?? "damaged");
                    isSearch = true;
                    break;
                }

                if (waiting is not null)
                {
                    yield return waiting;
                }

                waiting = item;
                place = next;
                isFirst = false;
                isSearch = false;
            }

            if (waiting is not null)
            {
                yield return waiting;
            }
        }
    }

    private static bool NextMember(GzipMembers members, out string? damage)
    {
        damage = null;
        try
        {
            return members.Next();
        }
        catch (InvalidDataException e)
        {
            damage = e.Message;
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private InputItem Failed(long place, string reason) =>
        InputItem.Failed(
            path,
            string.Create(CultureInfo.InvariantCulture, $"record at byte {place}: {reason}")
        );

    /// <summary>Reads one record.</summary>
    /// <param name="bytes">The archive, or one member of it.</param>
    /// <param name="start">Where the member begins; places within it are counted from there when it holds several.</param>
    /// <param name="isSearch">Whether what precedes was damaged, and what is no record is passed over without a word.</param>
    /// <param name="item">What it holds, or what is wrong with it; null where it holds nothing to read.</param>
    /// <param name="isDamaged">Whether the packing is damaged, so that nothing more can be read of this member.</param>
    /// <param name="place">Where it begins.</param>
    /// <returns>False at the end.</returns>
    private bool Next(
        RecordBytes bytes,
        long start,
        bool isSearch,
        out InputItem? item,
        out bool isDamaged,
        out long place
    )
    {
        item = null;
        isDamaged = false;
        place = start + bytes.Position;
        try
        {
            while (bytes.Begins("\r\n"u8) || bytes.Begins("\n"u8))
            {
                _ = bytes.Line(2);
            }

            if (bytes.IsEnd)
            {
                return false;
            }

            place = start + bytes.Position;
            if (!bytes.Begins("WARC/"u8))
            {
                item = isSearch ? null : Failed(place, "no WARC record begins here");
                Search(bytes);
                return true;
            }

            item = Record(bytes, place);
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            item = isSearch ? null : Failed(place, e.Message);
            isDamaged = true;
            return e is InvalidDataException;
        }
    }

    /// <summary>Passes over lines until one begins a record.</summary>
    private static void Search(RecordBytes bytes)
    {
        while (bytes.Line(MostLine) is not null && !bytes.Begins("WARC/"u8)) { }
    }

    private InputItem? Record(RecordBytes bytes, long place)
    {
        _ = bytes.Line(MostLine);
        var head = HeadFields.Read(bytes, MostHead);
        if (
            head is null
            || !long.TryParse(
                head["content-length"],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var length
            )
        )
        {
            Search(bytes);
            return Failed(place, "its head has no end or no Content-Length");
        }

        var end = bytes.Position + length;
        var item = head["warc-type"]?.ToLowerInvariant() switch
        {
            "response" => Answer(bytes, head, length, place),
            "resource" or "conversion" => Payload(
                bytes,
                head,
                MediaField.Parse(head["content-type"]),
                null,
                length,
                place
            ),
            _ => null,
        };
        var left = end - bytes.Position;
        if (bytes.Skip(left) < left)
        {
            return Failed(
                place,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"cut off: {left} of its {length} bytes are missing at the least"
                )
            );
        }

        return item;
    }

    private InputItem? Answer(RecordBytes bytes, HeadFields head, long length, long place)
    {
        if (MediaField.Parse(head["content-type"]).Type is { } type && type != "application/http")
        {
            // Answers of other protocols (DNS, FTP) stand in response records too.
            return null;
        }

        var before = bytes.Position;
        var status = Encoding.Latin1.GetString(bytes.Line((int)Math.Min(length, MostLine)) ?? []);
        var answer = HeadFields.Read(
            bytes,
            (int)Math.Min(MostHead, Math.Max(length - (bytes.Position - before), 0))
        );
        if (answer is null || !status.StartsWith("HTTP/", StringComparison.Ordinal))
        {
            return Failed(place, "holds no HTTP answer");
        }

        // Only what was delivered is an article; errors and redirections are not.
        return status.Split(' ') is [_, ['2', _, _], ..]
            ? Payload(
                bytes,
                head,
                MediaField.Parse(answer["content-type"]),
                answer,
                length - (bytes.Position - before),
                place
            )
            : null;
    }

    private InputItem? Payload(
        RecordBytes bytes,
        HeadFields head,
        MediaField media,
        HeadFields? answer,
        long length,
        long place
    )
    {
        if (!ArticleMedia.MayHold(media.Type, head["warc-target-uri"]))
        {
            return null;
        }

        if (length > UnpackingLimits.MostBytes)
        {
            return Failed(place, $"larger than {UnpackingLimits.MostBytes >> 20} MB");
        }

        var body = bytes.Take((int)Math.Max(length, 0));
        if (answer is not null)
        {
            var (decoded, failure) = BodyCoding.Decode(body, answer);
            if (decoded is null)
            {
                return Failed(place, failure ?? "not readable");
            }

            body = decoded;
        }

        if (!ArticleMedia.Holds(media.Type, body))
        {
            return null;
        }

        return InputItem.Of(
            // Twelve digits: in order of names, and no eight of them are taken for a date.
            new InputDocument(
                string.Create(CultureInfo.InvariantCulture, $"{path}/{place:000000000000}"),
                body
            )
            {
                MediaType = media.Type,
                Charset = media.Charset,
                Url = head["warc-target-uri"]?.Trim('<', '>') is { Length: > 0 } url ? url : null,
                Retrieved = DateTimeOffset.TryParse(
                    head["warc-date"],
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var date
                )
                    ? date
                    : null,
            }
        );
    }
}
