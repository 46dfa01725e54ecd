package io.winback.platform.sql;

import java.sql.SQLException;

/** A statement failed outside a request that could answer for it. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailure(String doing, SQLException cause) {
        super("Failed while " + doing, cause);
    }
}
