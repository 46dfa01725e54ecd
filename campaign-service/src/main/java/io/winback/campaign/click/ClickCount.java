package io.winback.campaign.click;

/**
 * How often a link was followed from the mails of a stage.
 *
 * @param raw fetches by whomever, those not judged yet among them
 * @param human clicks by people: one per mail, link and hour
 */
record ClickCount(String stage, String target, long raw, long human) {

    String key() {
        return stage + " " + target;
    }
}
