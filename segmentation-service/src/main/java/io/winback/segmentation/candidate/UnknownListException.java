package io.winback.segmentation.candidate;

import java.util.UUID;

/** There is no list with this id. */
final class UnknownListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownListException(UUID id) {
        super("There is no list of candidates " + id + "; GET /api/candidates shows those there are.");
    }
}
