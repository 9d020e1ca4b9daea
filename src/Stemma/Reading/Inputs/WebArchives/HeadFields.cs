using System.Text;

namespace Stemma.Reading.Inputs.WebArchives;

/// <summary>The fields of a head: of a record, or of the answer in it. Of equal names the first counts.</summary>
internal sealed class HeadFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    private HeadFields() { }

    /// <summary>The value of a field, or null.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Reads lines up to and with the empty one; null where there is none within <paramref name="most"/> bytes.</summary>
    public static HeadFields? Read(RecordBytes bytes, int most)
    {
        var head = new HeadFields();
        var start = bytes.Position;
        string? name = null;
        while (bytes.Position - start < most && bytes.Line(most) is { } line)
        {
            if (line.Length == 0)
            {
                return head;
            }

            var text = Encoding.Latin1.GetString(line);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (text[0] is ' ' or '\t' && name is not null)
            {
                head._fields[name] += " " + text.Trim();
            }
            else if (colon > 0)
            {
                name = text[..colon].Trim();
                head._fields.TryAdd(name, text[(colon + 1)..].Trim());
            }
        }

        return null;
    }
}
