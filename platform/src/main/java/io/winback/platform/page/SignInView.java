package io.winback.platform.page;

import io.quarkus.qute.TemplateData;

/**
 * What the sign-in page shows.
 *
 * @param to where to go from there
 * @param fault what went wrong; empty if nothing did
 * @param wrongKey whether it was the key
 * @param keys whether there is a form for keys
 * @param issuer what people know the issuer by; empty if nobody comes from one
 * @param issuerHref leads to the issuer
 */
@TemplateData
record SignInView(String to, String fault, boolean wrongKey, boolean keys, String issuer, String issuerHref) {}
