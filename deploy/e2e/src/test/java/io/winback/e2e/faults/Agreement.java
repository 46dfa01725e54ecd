package io.winback.e2e.faults;

import io.winback.e2e.suite.Suite;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Whether the services know of the same customers, orders and answers, and of all that the load was promised. */
final class Agreement {

    private final Suite suite;
    private final Promises promises;

    Agreement(Suite suite, Promises promises) {
        this.suite = suite;
        this.promises = promises;
    }

    void customers(Collection<String> accepted) throws SQLException {
        equal("segmentation knows every customer", accepted, ids("segmentation", "select customer_id from customer"));
        equal("campaign knows every customer", accepted, ids("campaign", "select customer_id from customer"));
        equal("customer knows every customer", accepted, ids("customer", "select id from customer"));
    }

    void orders(Collection<String> accepted) throws SQLException {
        equal("customer knows every order", accepted, ids("customer", "select id from purchase_order"));
        equal("segmentation knows every order", accepted, ids("segmentation", "select order_id from purchase"));
        equal("campaign knows every order", accepted, ids("campaign", "select order_id from purchase"));
        promises.holds(
                "segmentation counts each order once",
                suite.number("segmentation", "select coalesce(sum(orders), 0) from activity") == accepted.size(),
                suite.number("segmentation", "select count(*) from activity where orders <> 1"));
    }

    void answers(int accepted) throws SQLException {
        var answers = ids("survey", "select id::text from answer");
        promises.holds("survey has every answer", answers.size() == accepted, answers.size() + " of " + accepted);
        equal("campaign knows every answer", answers, ids("campaign", "select answer_id::text from survey_answer"));
    }

    private void equal(String what, Collection<String> expected, Set<String> found) {
        var missing = new TreeSet<>(expected);
        missing.removeAll(found);
        var more = new TreeSet<>(found);
        more.removeAll(Set.copyOf(expected));
        promises.holds(
                what + " (" + expected.size() + ")", missing.isEmpty() && more.isEmpty(), "-" + missing + " +" + more);
    }

    private Set<String> ids(String service, String question) throws SQLException {
        try (var connection = suite.connect(service);
                var query = connection.createStatement();
                var rows = query.executeQuery(question)) {
            var ids = new TreeSet<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }
}
