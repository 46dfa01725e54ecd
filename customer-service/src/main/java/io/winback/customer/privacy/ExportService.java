package io.winback.customer.privacy;

import io.winback.customer.audit.Audit;
import io.winback.customer.audit.AuditAction;
import io.winback.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Exports what this service holds of a person, and keeps who exported. */
@ApplicationScoped
class ExportService {

    private final PersonalData own;
    private final Audit audit;

    ExportService(PersonalData own, Audit audit) {
        this.own = own;
        this.audit = audit;
    }

    @Transactional
    public ExportResponse export(String customerId) {
        audit.record(AuditAction.EXPORT_MADE, customerId, Map.of());
        return new ExportResponse(customerId, "customer-service", own.export(customerId));
    }
}
