package io.winback.customer.customer;

/** What a customer may be written for. */
public enum Purpose {
    OFFERS,
    NEWS,
    SURVEY,
    SERVICE_NOTICE
}
