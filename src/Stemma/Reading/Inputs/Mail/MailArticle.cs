using System.Text;
using MimeKit;
using Stemma.Reading.Dating;
using Stemma.Reading.Imprint;
using Stemma.Reading.Inputs.Feeds;
using Stemma.Reading.Pages;

namespace Stemma.Reading.Inputs.Mail;

/// <summary>A mail, such as a newsletter or an alert, as an article: its HTML or plain part with what the head says.</summary>
internal static class MailArticle
{
    /// <summary>Parts within parts; a forwarded newsletter has five.</summary>
    private const int MostDepth = 16;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = MostDepth };

    static MailArticle()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    }

    /// <summary>The draft of a mail, or why there is none.</summary>
    public static (PageDraft? Draft, string? Failure) Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var mail = MimeMessage.Load(Options, stream);
            return Draft(mail);
        }
        catch (Exception e)
            when (e is not (OutOfMemoryException or InsufficientExecutionStackException))
        {
            // Whatever a parser of mail says of bytes that are none.
            return (null, $"no mail: {e.Message}");
        }
    }

    private static (PageDraft? Draft, string? Failure) Draft(MimeMessage mail)
    {
        var html = mail.HtmlBody;
        var text = mail.TextBody;
        if (string.IsNullOrWhiteSpace(html) && string.IsNullOrWhiteSpace(text))
        {
            return (null, "a mail without text");
        }

        var draft = string.IsNullOrWhiteSpace(html)
            ? TextPage.Parse(text!)
            : HtmlPage.Parse(FeedHtml.Page(html), StoryTrees.Standard);
        if (
            mail.Headers.Contains(HeaderId.Date)
            && FeedDate.Parse(mail.Headers[HeaderId.Date] ?? string.Empty) is { } date
        )
        {
            draft.Dates.Insert(0, new DateClue([date], PublicationBasis.Meta));
        }

        if (mail.From.Mailboxes.FirstOrDefault() is { Name: { Length: > 0 } name })
        {
            // A list's mail is from an outlet; a person's is from its author.
            if (
                mail.Headers.Contains(HeaderId.ListId)
                || mail.Headers.Contains(HeaderId.ListUnsubscribe)
            )
            {
                draft.Outlet ??= name;
            }
            else
            {
                draft.Authors.AddRange(Byline.Names(name));
            }
        }

        FeedHtml.SetTitle(draft, mail.Subject);
        return (draft, null);
    }
}
