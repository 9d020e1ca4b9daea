using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Stemma.Reporting;

/// <summary>Markup that is known to be safe: made by this folder, with everything from outside escaped.</summary>
/// <param name="Markup">The markup.</param>
internal readonly record struct Html(string Markup)
{
    public static Html Empty { get; } = new(string.Empty);

    public static Html Of(HtmlTemplate template) => new(template.Finish());

    public static Html Join(string separator, IEnumerable<Html> pieces) =>
        new(string.Join(separator, pieces.Select(piece => piece.Markup)));

    public override string ToString() => Markup;
}

/// <summary>
/// An interpolated string of markup: the literal parts stand as written, every hole is escaped unless it is
/// <see cref="Html"/>. So nothing from an article can become markup by being forgotten.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct HtmlTemplate
{
    private readonly StringBuilder _markup;

    public HtmlTemplate(int literalLength, int formattedCount) =>
        _markup = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _markup.Append(literal);

    public void AppendFormatted(Html html) => _markup.Append(html.Markup);

    public void AppendFormatted(string? text) => Escape(text);

    public void AppendFormatted(int number) =>
        _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double number) =>
        _markup.Append(number.ToString("0.##", CultureInfo.InvariantCulture));

    public string Finish() => _markup.ToString();

    private void Escape(string? text)
    {
        foreach (var c in text ?? string.Empty)
        {
            switch (c)
            {
                case '&':
                    _markup.Append("&amp;");
                    break;
                case '<':
                    _markup.Append("&lt;");
                    break;
                case '>':
                    _markup.Append("&gt;");
                    break;
                case '"':
                    _markup.Append("&quot;");
                    break;
                case '\'':
                    _markup.Append("&#39;");
                    break;
                case '\n' or '\t':
                    _markup.Append(c);
                    break;
                // Control characters are no characters of HTML or XML; direction overrides could make words look like others.
                case < ' '
                or '\u007F'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069')
                or '\uFFFE'
                or '\uFFFF':
                    _markup.Append('\uFFFD');
                    break;
                default:
                    _markup.Append(c);
                    break;
            }
        }
    }
}
