package io.winback.campaign.feedback.provider;

/** Webhooks as the providers document them; a test sends them. */
final class WebhookExamples {

    static final String AMAZON_SES = """
            {"Type": "Notification", "MessageId": "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
             "TopicArn": "arn:aws:sns:eu-west-1:123456789012:feedback",
             "Message": "{\\"notificationType\\":\\"Bounce\\",\\"bounce\\":{\\"bounceType\\":\\"Permanent\\",\\"bounceSubType\\":\\"General\\",\\"bouncedRecipients\\":[{\\"emailAddress\\":\\"anna@post.example\\",\\"action\\":\\"failed\\",\\"status\\":\\"5.1.1\\",\\"diagnosticCode\\":\\"smtp; 550 5.1.1 user unknown\\"}],\\"timestamp\\":\\"2026-03-02T09:20:00.000Z\\"},\\"mail\\":{\\"source\\":\\"bounce@shop.example\\",\\"messageId\\":\\"0102017\\"}}",
             "Timestamp": "2026-03-02T09:20:01.000Z"}""";

    static final String MAILGUN = """
            {"signature": {"timestamp": "1772443200", "token": "b53f", "signature": "0c9e"},
             "event-data": {"event": "failed", "severity": "permanent", "reason": "bounce", "timestamp": 1772443200.5,
              "id": "Ase7i2zsRYeDXztHGENqRA", "recipient": "anna@post.example",
              "envelope": {"sender": "bounce@shop.example"},
              "message": {"headers": {"message-id": "1q2w3e4r@shop.example"}},
              "delivery-status": {"code": 550, "enhanced-code": "5.1.1", "message": "user unknown"}}}""";

    static final String POSTMARK = """
            {"RecordType": "Bounce", "ID": 42, "Type": "HardBounce", "TypeCode": 1,
             "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483", "Metadata": {"winback": "<1q2w3e4r@shop.example>"},
             "Details": "smtp;550 5.1.1 user unknown", "Email": "anna@post.example",
             "BouncedAt": "2026-03-02T09:20:00Z"}""";

    private WebhookExamples() {}
}
