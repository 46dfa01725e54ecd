package io.winback.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import org.assertj.core.presentation.StandardRepresentation;

/** What fails is named, not printed whole: a resource is pages long. */
public final class ByTitle extends StandardRepresentation {

    @Override
    protected String fallbackToStringOf(Object object) {
        if (object instanceof HasMetadata resource) {
            return Overlay.title(resource);
        }
        return object.getClass().getPackageName().startsWith("io.fabric8")
                ? object.getClass().getSimpleName()
                : super.fallbackToStringOf(object);
    }
}
