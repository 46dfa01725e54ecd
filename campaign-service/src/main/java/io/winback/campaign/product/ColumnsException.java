package io.winback.campaign.product;

/** The first line of a file is not the header of a catalogue. */
final class ColumnsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ColumnsException(String message) {
        super(message);
    }
}
