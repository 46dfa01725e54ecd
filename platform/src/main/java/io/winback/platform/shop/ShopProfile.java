package io.winback.platform.shop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The shop this deployment serves. One configuration file, the same for all services; a missing field is named and the start refused
 * (the profile local has a shop of its own).
 */
@ConfigMapping(prefix = "winback.shop")
public interface ShopProfile {

    /** Name as customers know it. */
    @NotBlank
    String name();

    /** Mail address campaigns are sent from. */
    @Email
    String sender();

    /** Where answers go; a person reads them, so no-reply (in the languages of our shops) is refused. */
    @Email
    @Pattern(
            regexp =
                    "(?i)(?!(no[-_.]?reply|do[-_.]?not[-_.]?reply|ne[-_.]?pas[-_.]?repondre|(nicht|keine)[-_.]?antwort(en)?"
                            + "|(ei|ara|mitte)[-_.]?vasta(ta)?|ne[-_.]?vidpovidaty)[+@]).*",
            message = "must be an address somebody reads, not no-reply")
    String replyTo();

    /** Postal address, in every mail. */
    @NotBlank
    String postalAddress();

    /** Legal footer, in every mail. */
    Optional<String> legalFooter();

    /** The shop's home page. */
    URI url();

    /** Hosts that links in mails may lead to, each with its subdomains; the shop's own host is always among them. */
    Optional<List<String>> linkHosts();

    /** Where the public paths /s and /t are reached by customers. */
    URI publicUrl();

    /** Logo shown in mails and pages. */
    Optional<URI> logo();

    /** Width in pixels at which mails show the logo; mail clients that know it keep its place free. */
    @WithDefault("160")
    @Min(16)
    @Max(536)
    int logoWidth();

    /** Height in pixels at which mails show the logo. */
    @WithDefault("40")
    @Min(16)
    @Max(300)
    int logoHeight();

    /** Main colour of mails and pages, as #rrggbb. */
    @WithDefault("#1f5f5b")
    @Pattern(regexp = "#[0-9a-fA-F]{6}")
    String colour();

    /** Reporting currency, ISO 4217. */
    Currency currency();

    /** Language of a customer who has told none: en, zh, et or uk. */
    @WithDefault("en")
    @Pattern(regexp = "en|zh|et|uk")
    String defaultLanguage();

    /** Dates every purchase, stage and period, and reads timestamps without offset. */
    ZoneId zone();

    /** Share of net goods that is profit, 0 to 1; used where an order tells no cost. */
    @DecimalMin("0")
    @DecimalMax("1")
    BigDecimal margin();
}
