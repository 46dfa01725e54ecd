package io.winback.campaign.definition;

/** The example of the API page; a test sends it. */
final class CampaignExample {

    static final String JSON = """
            {
              "name": "Ask, then apologise or show what is new",
              "segment": "lost-worth-winning",
              "holdout": 0.3,
              "priority": 60,
              "contactGapDays": 21,
              "whenCapped": "POSTPONE",
              "offers": {"sorry": {"kind": "PERCENT", "percent": 15, "validDays": 14}},
              "mails": {
                "ask": {"purpose": "SURVEY", "texts": {"en": {
                  "subject": "{{name}}, what went wrong?",
                  "body": "We have not seen you for a while. Would you tell us why?",
                  "button": "Tell us in a minute"}}},
                "sorry": {"purpose": "OFFERS", "texts": {"en": {
                  "subject": "We are sorry",
                  "body": "You told us about {{fault}}. Your code {{coupon_code}} takes {{coupon_worth}} off until {{coupon_expires}}."}}}
              },
              "stages": [
                {"key": "ask", "mail": "ask", "survey": "churn-reason", "wait": "P14D",
                 "window": {"days": ["MON", "TUE", "WED", "THU"], "from": "10:00", "to": "18:00"},
                 "lateness": {"most": "P3D", "then": "ASK"},
                 "next": [{"reasons": ["SERVICE", "QUALITY"], "stage": "sorry"}]},
                {"key": "sorry", "mail": "sorry", "offer": "sorry", "wait": "P14D"}
              ]
            }
            """;

    private CampaignExample() {}
}
