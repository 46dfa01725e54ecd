package io.winback.e2e.sending;

/** What a proof tells whoever watches. */
final class Say {

    private Say() {}

    static void it(String line) {
        System.out.println(line);
    }
}
