package io.winback.local.launch;

import java.nio.file.Path;

/**
 * Where things lie: the repository, what the local run builds, and the data.
 *
 * @param allData the data folders of both kinds of run
 * @param data the data folder of this run
 */
record Layout(Path root, Path allData, Path data) {

    static Layout of(Path root, Options options) {
        var folder = root.toAbsolutePath().normalize();
        var all = options.data().orElse(folder.resolve("deploy/local/.data"));
        return new Layout(folder, all, all.resolve(options.demo() ? "demo" : "suite"));
    }

    Path build() {
        return root.resolve("deploy/local/.build");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path pids() {
        return data.resolve("pids");
    }

    Path classpath() {
        return build().resolve("classpath");
    }

    Path shop() {
        return root.resolve("deploy/local/shop.properties");
    }

    Path runnable(String service) {
        return root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    }
}
