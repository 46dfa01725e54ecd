package io.winback.segmentation.candidate;

/** A published segment takes its members from the list. */
final class ListInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ListInUseException(String segment) {
        super("The published segment " + segment
                + " takes its members from this list; publish another rule there first.");
    }
}
