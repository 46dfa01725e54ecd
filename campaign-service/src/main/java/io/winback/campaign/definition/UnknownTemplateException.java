package io.winback.campaign.definition;

final class UnknownTemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownTemplateException(String key) {
        super("There is no template " + key + "; GET /api/campaigns/templates lists those there are.");
    }
}
