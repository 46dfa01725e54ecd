# Sourced by deploy/local/run and deploy/keys: finds the JDK and compiles the launcher, which uses nothing but the JDK.
# Needs bash; sets $root, $sources and $launcher.

local_folder="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$local_folder/../.." && pwd)"
sources="$local_folder/src/main/java/io/winback/local"
launcher="$local_folder/.build/launcher"

say_and_stop() {
    echo "$1" >&2
    exit 2
}

require_jdk() {
    command -v java >/dev/null 2>&1 && command -v javac >/dev/null 2>&1 ||
        say_and_stop "A JDK is not on the PATH. Install JDK 17 or newer (Debian: apt install openjdk-17-jdk-headless)."
    local version
    version="$(javac -J-XX:TieredStopAtLevel=1 -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')"
    [ "${version:-0}" -ge 17 ] || say_and_stop "JDK 17 or newer is needed; javac on the PATH is version ${version:-unknown}."
}

compile_launcher() {
    command -v java >/dev/null 2>&1 || require_jdk
    if [ -f "$launcher/compiled" ] && [ -z "$(find "$sources"/launch "$sources"/front "$sources"/keys -newer "$launcher/compiled" -print -quit)" ]; then
        return
    fi
    require_jdk
    rm -rf "$launcher"
    mkdir -p "$launcher"
    touch "$launcher.begun"
    # package-info.java carries an annotation of a library, which the launcher does without
    find "$sources"/launch "$sources"/front "$sources"/keys -name '*.java' ! -name package-info.java -print0 |
        xargs -0 javac -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC -proc:none -nowarn --release 17 -encoding UTF-8 -d "$launcher"
    mv "$launcher.begun" "$launcher/compiled"
}
