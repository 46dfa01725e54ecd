package io.winback.campaign.definition;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.winback.campaign.definition.MailTemplate.Purpose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A staged campaign as a marketer writes it: one JSON file, complete in itself, naming the segment and the survey it needs.
 *
 * <p>What has a default may be left out of the file.
 *
 * @param template key of the template that what the file leaves out was taken from
 * @param segment key of the published segment whose members are the audience; a campaign that customers enter by an order may have none
 * @param holdout share of the audience that gets nothing, 0 to 0.9, default 0.1
 * @param entry what brings customers in, and how fast a launch on an existing base admits its audience
 * @param exits what ends a run wherever it is, default PURCHASED
 * @param reentry whether the same customer may go through it again, default never
 * @param variants by name the weight with which customers get it; the same customer always the same one
 * @param experiment what decides between the groups, and when
 * @param guard what may be spent
 * @param outcomeWindowDays days after enrollment in which an order counts as a return, default 90
 * @param priority of several campaigns with a mail due for one customer the highest goes first, 0 to 100, default 50
 * @param contactGapDays days since any contact before a mail of this campaign; it only adds to the caps of the shop, default none
 * @param whenCapped what becomes of a mail the caps do not allow today, default POSTPONE
 * @param onUnknown what becomes of a mail of which it is not known whether it left, default HOLD
 * @param offers by key
 * @param mails by key
 * @param stages in the order in which they are read; the first is where everybody starts
 */
@RegisterForReflection
public record CampaignDefinition(
        @NotBlank @Size(max = 200) String name,
        @Nullable String template,
        @Nullable @Pattern(regexp = "[a-z0-9-]{1,64}") String segment,
        @DecimalMin("0") @DecimalMax("0.9") BigDecimal holdout,
        @Valid Entry entry,
        Set<@NotNull Exit> exits,
        @Valid Reentry reentry,
        Map<@NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String, @NotNull @Min(1) @Max(1000) Integer> variants,
        @Valid Experiment experiment,
        @Valid Guard guard,
        @Min(7) @Max(730) Integer outcomeWindowDays,
        @Min(0) @Max(100) Integer priority,
        @Min(0) @Max(365) Integer contactGapDays,
        WhenCapped whenCapped,
        OnUnknown onUnknown,
        @Size(max = MOST) Map<String, @NotNull @Valid OfferDefinition> offers,
        @NotEmpty @Size(max = MOST) Map<String, @NotNull @Valid MailTemplate> mails,
        @NotEmpty @Size(max = MOST) List<@NotNull @Valid Stage> stages) {

    /** Stages, mails or offers of a campaign; what has more is several campaigns. */
    private static final int MOST = 200;

    private static final BigDecimal DEFAULT_HOLDOUT = new BigDecimal("0.1");
    private static final int DEFAULT_OUTCOME_WINDOW = 90;
    private static final int DEFAULT_PRIORITY = 50;

    public CampaignDefinition {
        holdout = holdout == null ? DEFAULT_HOLDOUT : holdout;
        entry = entry == null ? Entry.DEFAULT : entry;
        exits = exits == null ? Set.of(Exit.PURCHASED) : Sorted.of(exits);
        reentry = reentry == null ? Reentry.NEVER : reentry;
        variants = variants == null ? Map.of() : variants;
        experiment = experiment == null ? Experiment.DEFAULT : experiment;
        guard = guard == null ? Guard.DEFAULT : guard;
        outcomeWindowDays = outcomeWindowDays == null ? DEFAULT_OUTCOME_WINDOW : outcomeWindowDays;
        priority = priority == null ? DEFAULT_PRIORITY : priority;
        contactGapDays = contactGapDays == null ? 0 : contactGapDays;
        whenCapped = whenCapped == null ? WhenCapped.POSTPONE : whenCapped;
        onUnknown = onUnknown == null ? OnUnknown.HOLD : onUnknown;
        offers = offers == null ? Map.of() : offers;
    }

    /** What becomes of a mail the caps do not allow today. */
    public enum WhenCapped {
        /** It waits for the first day on which they do. */
        POSTPONE,
        /** It does not go; the run goes on. */
        SKIP
    }

    CampaignDefinition named(String other) {
        return new CampaignDefinition(
                other,
                template,
                segment,
                holdout,
                entry,
                exits,
                reentry,
                variants,
                experiment,
                guard,
                outcomeWindowDays,
                priority,
                contactGapDays,
                whenCapped,
                onUnknown,
                offers,
                mails,
                stages);
    }

    public Stage first() {
        return stages.get(0);
    }

    /** What the first mail is for: who has not permitted that does not take part. */
    public Purpose firstPurpose() {
        return stages.stream()
                .flatMap(stage -> Stream.ofNullable(stage.mail()))
                .findFirst()
                .map(mail -> mail(mail).purpose())
                .orElse(Purpose.OFFERS);
    }

    public Optional<Stage> stage(String key) {
        return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    /** The mail of a stage; validation has made sure that it exists. */
    public MailTemplate mail(String key) {
        var mail = mails.get(key);
        if (mail == null) {
            throw new IllegalArgumentException("No mail " + key);
        }
        return mail;
    }
}
