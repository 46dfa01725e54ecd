package io.winback.campaign.operations;

import io.winback.platform.work.RetainedTable;
import io.winback.platform.work.RetainedTable.Age;
import io.winback.platform.work.RetainedTables;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Facts that reports and accounts rest on stay; what only explains them goes. */
@Singleton
class RetainedOfCampaign implements RetainedTables {

    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.of(
                                "decision",
                                "decided_at",
                                Age.BUSINESS,
                                Duration.ofDays(400),
                                Duration.ofDays(30),
                                "postponements only: why a mail waited is asked for about a year; of what still waits all is kept")
                        .where("""
                                t.decision = 'POSTPONED' and not exists (select 1 from message m
                                  where m.enrollment_id = t.enrollment_id and m.stage = t.stage
                                    and m.state in ('PLANNED', 'DEFERRED'))
                                """),
                RetainedTable.of(
                        "message_word",
                        "at",
                        Age.BUSINESS,
                        Duration.ofDays(180),
                        Duration.ofDays(30),
                        "what mail servers said may name a person; the ledger itself keeps what became of each mail"),
                RetainedTable.of(
                        "catch_up",
                        "day",
                        Age.DAY,
                        Duration.ofDays(35),
                        Duration.ofDays(2),
                        "places taken on a day that is over are asked for by nobody"));
    }
}
