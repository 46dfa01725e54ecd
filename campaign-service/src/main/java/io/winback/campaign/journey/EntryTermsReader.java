package io.winback.campaign.journey;

import io.winback.campaign.cooldown.CoolDowns;
import io.winback.campaign.definition.Campaign;
import io.winback.campaign.definition.CampaignDefinition;
import io.winback.campaign.definition.Reentry.Policy;
import io.winback.platform.sql.Database;
import io.winback.platform.sql.Instants;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what decisions about entries rest on, for all of a round. */
@Singleton
class EntryTermsReader {

    private final CoolDowns coolDowns;
    private final Database database;

    EntryTermsReader(CoolDowns coolDowns, Database database) {
        this.coolDowns = coolDowns;
        this.database = database;
    }

    private record Catalogue(
            @Nullable Instant newest, @Nullable Instant next) {

        static final Catalogue UNREAD = new Catalogue(null, null);
    }

    EntryTerms of(Campaign campaign, CampaignDefinition definition, List<EntryCandidate> candidates, Instant now) {
        var customers = candidates.stream().map(EntryCandidate::customer).toList();
        var catalogue = definition.reentry().policy() == Policy.EVERY ? catalogue(now) : Catalogue.UNREAD;
        return new EntryTerms(
                definition,
                campaign.version(),
                definition.firstPurpose().name(),
                coolDowns.of(customers, now),
                catalogue.newest(),
                catalogue.next());
    }

    private Catalogue catalogue(Instant now) {
        return database.with(sql -> sql.createQuery("""
                        select max(available_from) filter (where available_from <= :now
                            and (available_until is null or available_until > :now)) as newest,
                          min(available_from) filter (where available_from > :now) as next from product
                        """)
                .bind("now", now)
                .map((row, context) -> new Catalogue(Instants.orNull(row, "newest"), Instants.orNull(row, "next")))
                .one());
    }
}
