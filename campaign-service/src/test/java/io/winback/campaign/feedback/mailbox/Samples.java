package io.winback.campaign.feedback.mailbox;

/** Mails as mail servers and mailbox providers write them; {@code %s} is the Message-ID of ours. */
public final class Samples {

    /** Postfix. */
    public static final String BOUNCE = """
            Return-Path: <>
            Delivered-To: bounce@shop.example
            Date: Mon,  2 Mar 2026 09:20:00 +0000 (UTC)
            From: MAILER-DAEMON@mail.shop.example (Mail Delivery System)
            Subject: Undelivered Mail Returned to Sender
            To: hello@shop.example
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            \tboundary="4C2B1.1772443200/mail.shop.example"

            This is a MIME-encapsulated message.

            --4C2B1.1772443200/mail.shop.example
            Content-Description: Notification
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.

            --4C2B1.1772443200/mail.shop.example
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.shop.example
            X-Postfix-Queue-ID: 4C2B1
            Arrival-Date: Mon,  2 Mar 2026 09:19:58 +0000 (UTC)

            Final-Recipient: rfc822; anna@post.example
            Original-Recipient: rfc822;anna@post.example
            Action: failed
            Status: 5.1.1
            Remote-MTA: dns; mx.post.example
            Diagnostic-Code: smtp; 550 5.1.1 <anna@post.example>: Recipient address
                rejected: User unknown

            --4C2B1.1772443200/mail.shop.example
            Content-Description: Undelivered Message Headers
            Content-Type: text/rfc822-headers

            Return-Path: <hello@shop.example>
            From: Saffron & Sage <hello@shop.example>
            To: anna@post.example
            Message-ID: %s
            Subject: A gift

            --4C2B1.1772443200/mail.shop.example--
            """.replace("\n", "\r\n");

    /** As Yahoo and others write it. */
    public static final String COMPLAINT = """
            From: <feedback@post.example>
            Date: Mon, 2 Mar 2026 09:20:00 +0000
            Subject: FW: A gift
            To: <abuse@shop.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=feedback-report; boundary="part1"

            --part1
            Content-Type: text/plain; charset="US-ASCII"

            This is an email abuse report.

            --part1
            Content-Type: message/feedback-report

            Feedback-Type: abuse
            User-Agent: SomeGenerator/1.0
            Version: 1
            Original-Mail-From: <hello@shop.example>
            Original-Rcpt-To: <anna@post.example>

            --part1
            Content-Type: message/rfc822
            Content-Disposition: inline

            From: <hello@shop.example>
            To: <anna@post.example>
            Subject: A gift
            Message-ID: %s

            Hello

            --part1--
            """.replace("\n", "\r\n");

    public static final String ANSWER = """
            Return-Path: <anna@post.example>
            Date: Mon, 2 Mar 2026 09:20:00 +0000
            From: Anna Smith <anna@post.example>
            To: care@shop.example
            Subject: Re: A gift
            Message-ID: <answer-1@post.example>
            In-Reply-To: %s
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            My last parcel never came.
            """.replace("\n", "\r\n");

    private Samples() {}
}
