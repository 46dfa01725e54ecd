package io.winback.segmentation.operations;

import io.winback.platform.outbox.OutboxBacklog;
import io.winback.platform.sql.Database;
import io.winback.platform.web.Problem;
import io.winback.segmentation.base.ShopCalendar;
import io.winback.segmentation.lifecycle.Stages;
import io.winback.segmentation.profile.ProfileService;
import io.winback.segmentation.profile.SegmentationDueWork;
import io.winback.segmentation.segment.Looks;
import io.winback.segmentation.segment.PublicationService;
import jakarta.enterprise.context.ApplicationScoped;

/** Accounts, and current state told again; chunk by chunk, each in its own transaction. */
@ApplicationScoped
class OperationsService {

    private static final int CHUNK = 5000;

    private final Database database;
    private final ProfileService profiles;
    private final PublicationService publications;
    private final Stages stages;
    private final Looks looks;
    private final SegmentationDueWork dueWork;
    private final OutboxBacklog outbox;
    private final ShopCalendar calendar;

    OperationsService(
            Database database,
            ProfileService profiles,
            PublicationService publications,
            Stages stages,
            Looks looks,
            SegmentationDueWork dueWork,
            OutboxBacklog outbox,
            ShopCalendar calendar) {
        this.database = database;
        this.profiles = profiles;
        this.publications = publications;
        this.stages = stages;
        this.looks = looks;
        this.dueWork = dueWork;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    AccountsResponse accounts() {
        var segments = database.with(sql -> sql.createQuery("""
                        select segment_key, count(*) filter (where active), count(*) from segment_member group by 1 order by 1
                        """)
                .map((row, context) ->
                        new AccountsResponse.SegmentAccount(row.getString(1), row.getLong(2), row.getLong(3)))
                .list());
        var open = new AccountsResponse.Open(
                stages.countDue(calendar.moment().now()),
                looks.countDue(calendar.moment().now()),
                dueWork.pendingHistory(),
                dueWork.walksUnderWay(),
                outbox.size(),
                outbox.parked());
        return new AccountsResponse(
                count("select count(*) from customer where not erased"),
                count("select count(*) from customer where erased"),
                count("select count(*) from purchase"),
                count("select count(*) from purchase where counts"),
                segments,
                open);
    }

    RepublishResponse republish(String type) {
        return new RepublishResponse(
                type,
                switch (type) {
                    case "profile.changed.v1" -> retellProfiles();
                    case "segment.joined.v1" -> retellJoins();
                    case "segment.published.v1" -> publications.retellPublications();
                    default ->
                        throw Problem.ofField(
                                400,
                                "unknown-event-type",
                                "Unknown event type",
                                "type",
                                "Must be profile.changed.v1, segment.joined.v1 or segment.published.v1.");
                });
    }

    private long retellProfiles() {
        var events = 0L;
        for (var chunk = profiles.retell("", CHUNK); chunk.isPresent(); ) {
            events += chunk.get().events();
            chunk = profiles.retell(chunk.get().last(), CHUNK);
        }
        return events;
    }

    private long retellJoins() {
        var events = 0L;
        for (var chunk = publications.retellJoins("", CHUNK); chunk.isPresent(); ) {
            events += chunk.get().events();
            chunk = publications.retellJoins(chunk.get().last(), CHUNK);
        }
        return events;
    }

    private long count(String question) {
        return database.with(sql -> sql.createQuery(question).mapTo(Long.class).one());
    }
}
