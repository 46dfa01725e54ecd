package io.winback.segmentation.privacy;

import io.winback.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows what is held of one person. */
@ApplicationScoped
class ExportService {

    private final PersonalData data;
    private final String service;

    ExportService(PersonalData data, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.data = data;
        this.service = service;
    }

    @Transactional
    ExportResponse export(String customerId) {
        return new ExportResponse(customerId, service, data.export(customerId));
    }
}
