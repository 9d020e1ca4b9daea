using Stemma.Dossiers;

namespace Stemma.Reporting;

/// <summary>The dossier as one self-contained HTML file.</summary>
public static class HtmlReport
{
    /// <summary>Writes the report. It loads nothing from outside and needs no script.</summary>
    public static void Write(Dossier dossier, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(output);
        output.Write("<!DOCTYPE html>");
    }
}
