package io.winback.e2e.sending;

/** Is told on the mail server's thread, which waits meanwhile. */
interface Witness {

    /**
     * A mail has come so far.
     *
     * @param sender the name the sender greeted with
     */
    void reached(String sender, Moment moment);
}
