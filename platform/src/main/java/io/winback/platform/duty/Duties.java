package io.winback.platform.duty;

import io.winback.platform.work.WorkLoop;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The duties of this process: {@code winback.duties}, all unless it is set; {@code none} answers requests only. */
@Singleton
public class Duties {

    static final String PROPERTY = "winback.duties";
    static final String ALL = "relay,consumers,workers,sender";

    private final Set<Duty> duties;

    public Duties(@ConfigProperty(name = PROPERTY, defaultValue = ALL) String configured) {
        this.duties = DutyList.parse(configured);
    }

    public boolean has(Duty duty) {
        return duties.contains(duty);
    }

    /** Starts the loop if it is this process's duty. */
    public void start(Duty duty, WorkLoop loop) {
        if (duties.contains(duty)) {
            loop.start();
        }
    }
}
