package io.winback.local.launch;

import java.nio.file.Path;

/** Where things lie: the repository, what the local run builds, and the data of this run. */
record Layout(Path root, Path data) {

    static Layout of(Path root, boolean demo) {
        var folder = root.toAbsolutePath().normalize();
        return new Layout(folder, folder.resolve("deploy/local/.data").resolve(demo ? "demo" : "suite"));
    }

    Path build() {
        return root.resolve("deploy/local/.build");
    }

    /** The data folders of both kinds of run. */
    Path allData() {
        return root.resolve("deploy/local/.data");
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
