package io.winback.survey.hostility;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which words are hostile. */
@ConfigMapping(prefix = "winback.survey.hostility")
interface HostilityConfig {

    /** A file in place of the lists that come with the service, written as they are. An empty one turns proposals off. */
    Optional<Path> words();
}
