package io.winback.e2e.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Audits a campaign service that has come to rest. */
public final class Audit {

    private static final String ACCOUNTS = "/api/operations/campaign/accounts";

    private final Rows rows;
    private final Auditor auditor;
    private final Findings findings = new Findings();

    private Audit(Rows rows, Auditor auditor) {
        this.rows = rows;
        this.auditor = auditor;
    }

    /** Reads what the service says, with an auditor's key. */
    public interface Auditor {
        JsonNode read(String path) throws IOException;
    }

    /**
     * @param connection to the service's database, for this alone
     * @return what is wrong; empty if nothing is
     */
    public static List<String> of(Connection connection, Auditor auditor) throws SQLException, IOException {
        var audit = new Audit(Rows.read(connection), auditor);
        RowRules.check(audit.rows, audit.findings);
        audit.accounts(null);
        for (var campaign : audit.campaigns()) {
            audit.accounts(campaign);
            var report = auditor.read("/api/reports/campaigns/" + campaign);
            new ReportRules(audit.rows.of(campaign), report, audit.findings).check();
        }
        return audit.findings.all();
    }

    private Set<String> campaigns() {
        return rows.runs().stream().map(Rows.Run::campaign).collect(Collectors.toCollection(TreeSet::new));
    }

    private void accounts(@Nullable String campaign) throws IOException {
        var accounts = auditor.read(campaign == null ? ACCOUNTS : ACCOUNTS + "?campaign=" + campaign);
        var of = campaign == null ? "all campaigns" : campaign;
        new AccountRules(campaign == null ? rows : rows.of(campaign), accounts, of, findings).check();
    }
}
