package io.winback.e2e.proof;

/** What a proof tells whoever watches. */
public final class Say {

    private Say() {}

    public static void it(String line) {
        System.out.println(line);
    }
}
