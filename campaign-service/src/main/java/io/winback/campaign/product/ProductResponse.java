package io.winback.campaign.product;

/** A product with its id. */
record ProductResponse(String id, Product product) {}
