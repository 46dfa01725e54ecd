package io.winback.platform.work;

import java.util.List;

/** Which tables of a part of the service are purged. */
public interface RetainedTables {

    List<RetainedTable> tables();
}
