package io.winback.segmentation.segment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SegmentRepository implements PanacheRepositoryBase<Segment, String> {

    Optional<Segment> lock(String key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }

    Segment named(String key) {
        return findByIdOptional(key).orElseThrow(() -> UnknownSegmentException.segment(key));
    }

    List<Segment> after(String key, int limit) {
        return find("key > ?1 order by key", key).page(0, limit).list();
    }
}
