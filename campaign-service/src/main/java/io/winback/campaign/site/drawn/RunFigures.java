package io.winback.campaign.site.drawn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many runs of treated customers are where, went which way and ended why, over all versions of a campaign.
 *
 * @param mails by stage
 */
public record RunFigures(List<Group> groups, Map<String, Mails> mails) {

    static final Mails NO_MAILS = new Mails(0, 0, 0, 0);

    /**
     * Runs that went the same way.
     *
     * @param path stages in the order in which they were entered
     * @param end why they ended; none of those that go on
     */
    public record Group(List<String> path, @Nullable String end, long runs) {

        @Nullable
        String last() {
            return path.isEmpty() ? null : path.get(path.size() - 1);
        }
    }

    /** Mails of a stage: those that left, that are to go, that did not go, and of which it is not known. */
    public record Mails(long sent, long waiting, long skipped, long unknown) {}

    /** Runs that are in a stage now. */
    long here(String stage) {
        return groups.stream()
                .filter(group -> group.end() == null && stage.equals(group.last()))
                .mapToLong(Group::runs)
                .sum();
    }

    /** How often a stage was entered. */
    long reached(String stage) {
        return groups.stream()
                .mapToLong(group -> group.runs()
                        * group.path().stream().filter(stage::equals).count())
                .sum();
    }

    /** How often runs went from a stage to another. */
    long went(String from, String to) {
        var times = 0L;
        for (var group : groups) {
            var path = group.path();
            for (var i = 1; i < path.size(); i++) {
                if (path.get(i - 1).equals(from) && path.get(i).equals(to)) {
                    times += group.runs();
                }
            }
        }
        return times;
    }

    /** Runs that ended in a stage, by reason. */
    Map<String, Long> ended(String stage) {
        var ended = new TreeMap<String, Long>();
        groups.stream()
                .filter(group -> group.end() != null && stage.equals(group.last()))
                .forEach(group -> ended.merge(String.valueOf(group.end()), group.runs(), Long::sum));
        return ended;
    }

    /** Runs that have ended, by reason, the most first. */
    public List<Map.Entry<String, Long>> endings() {
        var ended = new HashMap<String, Long>();
        groups.stream()
                .filter(group -> group.end() != null)
                .forEach(group -> ended.merge(String.valueOf(group.end()), group.runs(), Long::sum));
        return ended.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    Mails mails(String stage) {
        return mails.getOrDefault(stage, NO_MAILS);
    }
}
