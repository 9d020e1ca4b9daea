using System.Security.Cryptography;
using System.Text;

namespace Stemma.Fetching;

/// <summary>
/// Keeps answers in a folder, a file each: four lines of what is known (empty where it is not), then the body. A file that cannot be read counts
/// as none.
/// </summary>
public sealed class FetchFolder(string folder) : IFetchStore
{
    /// <inheritdoc/>
    public KeptAnswer? Find(string url)
    {
        try
        {
            var bytes = File.ReadAllBytes(At(url));
            var fields = new string?[4];
            var start = 0;
            for (var i = 0; i < fields.Length; i++)
            {
                var end = bytes.AsSpan(start).IndexOf((byte)'\n');
                if (end < 0)
                {
                    return null;
                }

                fields[i] = end == 0 ? null : Encoding.UTF8.GetString(bytes, start, end);
                start += end + 1;
            }

            return new KeptAnswer(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                bytes.AsMemory(start)
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public void Keep(string url, KeptAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Directory.CreateDirectory(folder);
        var head = string.Concat(
            new[] { answer.Tag, answer.Modified, answer.MediaType, answer.Charset }.Select(field =>
                field?.ReplaceLineEndings(" ") + "\n"
            )
        );
        var unfinished = At(url) + ".new";
        File.WriteAllBytes(unfinished, [.. Encoding.UTF8.GetBytes(head), .. answer.Body.Span]);
        File.Move(unfinished, At(url), overwrite: true);
    }

    private string At(string url) =>
        Path.Combine(
            folder,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)))
        );
}
