package io.winback.survey.answer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answers. */
@ApplicationScoped
class AnswerRepository implements PanacheRepositoryBase<Answer, UUID> {

    Optional<Answer> findByInvitation(UUID invitation) {
        return find("invitationId", invitation).firstResultOptional();
    }

    List<Answer> ofCustomer(String customer) {
        return list("customerId", customer);
    }

    /** In the order of their versions, without those of nobody. */
    List<Answer> after(long version, int limit) {
        return find("version > ?1 and not erased order by version", version)
                .page(0, limit)
                .list();
    }

    /** Whose answers {@link #after} finds. */
    List<String> customersAfter(long version, int limit) {
        return getEntityManager()
                .createQuery(
                        "select customerId from Answer where version > ?1 and not erased order by version",
                        String.class)
                .setParameter(1, version)
                .setMaxResults(limit)
                .getResultList();
    }

    /** To be called under the lock of the customer's row. */
    long nextVersion() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('event_version')")
                        .getSingleResult())
                .longValue();
    }
}
