package io.winback.segmentation.segment;

import io.winback.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Tells others of publications, and again what has been told before. */
@ApplicationScoped
public class PublicationService {

    private static final String PREFIX = "segment/";

    private final Members members;
    private final Outbox outbox;

    PublicationService(Members members, Outbox outbox) {
        this.members = members;
        this.outbox = outbox;
    }

    /** Whether the walk lets a segment's rule take effect: customers are judged, and their figures are as they were. */
    public static boolean judgesOnly(String walk) {
        return walk.startsWith(PREFIX);
    }

    static String walk(String segment) {
        return PREFIX + segment;
    }

    /** Everybody has been judged by the rules in force: if the walk was a segment's, its publication is told. */
    @Transactional
    public void walked(String walk) {
        members.publications().stream()
                .filter(publication -> walk(publication.segment()).equals(walk))
                .forEach(this::tell);
    }

    /** Tells the publication of every segment again; returns how many. */
    @Transactional
    public long retellPublications() {
        var publications = members.publications();
        publications.forEach(this::tell);
        return publications.size();
    }

    /** A chunk of memberships told again: how many, and the last customer of it. */
    public record Retold(long events, String last) {}

    /** Tells the memberships of the next customers again; empty at the end. */
    @Transactional
    public Optional<Retold> retellJoins(String after, int customers) {
        var joins = members.lockNext(after, customers);
        outbox.append(joins.stream().map(SegmentJoined::event).toList());
        return joins.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Retold(joins.size(), joins.get(joins.size() - 1).customerId()));
    }

    private void tell(Members.Publication publication) {
        outbox.append(new SegmentPublished(
                        publication.segment(),
                        publication.version(),
                        publication.name(),
                        publication.publishedAt(),
                        members.ever(publication.segment()))
                .event());
    }
}
