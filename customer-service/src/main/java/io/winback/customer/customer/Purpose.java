package io.winback.customer.customer;

/** What a customer may be written for; PROFILE is about knowing, not writing: it permits to keep profile attributes. */
public enum Purpose {
    OFFERS,
    NEWS,
    SURVEY,
    SERVICE_NOTICE,
    PROFILE
}
