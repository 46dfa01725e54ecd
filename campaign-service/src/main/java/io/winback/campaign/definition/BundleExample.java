package io.winback.campaign.definition;

/** The example of the API page; a test sends it. */
final class BundleExample {

    static final String JSON = """
            {
              "format": 1,
              "campaign": {
                "name": "What is new",
                "segment": "lost-worth-winning",
                "stages": [{"key": "news", "mail": "news", "wait": "P14D"}]
              },
              "mails": {
                "news": {"purpose": "NEWS", "texts": {"en": {"subject": "New at {{shop}}", "body": "{{products}}"}}}
              },
              "offers": {},
              "needs": {"segments": ["lost-worth-winning"], "surveys": [], "pools": []}
            }
            """;

    private BundleExample() {}
}
