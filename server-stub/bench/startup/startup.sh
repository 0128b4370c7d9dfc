#!/usr/bin/env bash
# Start to first frame, as the README beside this folder describes. Needs ./mvnw package -Paot and a JDK 25.
# startup.sh [ROUNDS]: an empty JavaFX window and the console, both started the way the launcher starts the console, each
# with its own ahead-of-time cache and without, in alternated rounds; prints wall and CPU milliseconds from exec to exit
# at the first frame.
set -euo pipefail
rounds=${1:-15}
here=$(cd "$(dirname "$0")" && pwd)
packaging=$(cd "$here/../../../packaging" && pwd)
java_home=${JAVA_HOME:?Set JAVA_HOME to a JDK 25.}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C
TIMEFORMAT='%R %U %S'

path_of() { printf '%s\n' "$@" | paste -sd:; }
javafx=$(path_of "$packaging"/target/lib/javafx-*.jar)
"$java_home/bin/javac" -cp "$javafx" -d "$scratch/classes" "$here/EmptyWindow.java"
"$java_home/bin/jar" --create --file "$scratch/empty.jar" -C "$scratch/classes" .

headless='-Dglass.platform=Headless -Dprism.order=sw'
empty() {
    # shellcheck disable=SC2086
    "$java_home/bin/java" $headless --enable-native-access=ALL-UNNAMED,javafx.graphics -XX:TieredStopAtLevel=1 \
        -XX:CompileThresholdScaling=3 -Djdk.reflect.useNativeAccessorOnly=true \
        --module-path "$javafx" --add-modules javafx.controls,javafx.fxml,javafx.swing "$@" \
        -classpath "$scratch/empty.jar" EmptyWindow
}
console() { SIGNALBOX_JAVA_OPTIONS="$headless -Dsignalbox.leave=first-frame" "$packaging/bin/signalbox" --data "$scratch/data"; }
without_cache() {
    mv "$packaging/target/signalbox.aot" "$scratch/put-aside"
    "$@"
    mv "$scratch/put-aside" "$packaging/target/signalbox.aot"
}

"$java_home/bin/java" --enable-native-access=ALL-UNNAMED -classpath "$packaging/target/lib/*" \
    "$packaging/FurnishedStore.java" "$scratch/data"
[ -f "$packaging/target/signalbox.aot" ] || { echo "Run ./mvnw package -Paot first." >&2; exit 1; }
empty -XX:AOTCacheOutput="$scratch/empty.aot" -Xlog:aot=off >/dev/null 2>&1

sample() { { time "$@" >/dev/null 2>"$scratch/said" || { cat "$scratch/said" >&2; exit 1; }; } 2>&1 | tail -n 1 >>"$scratch/$name.times"; }
for ((round = 0; round <= rounds; round++)); do
    # The first round warms the file cache and is thrown away.
    ((round == 1)) && rm -f "$scratch"/*.times
    name=empty-aot sample empty -XX:AOTCache="$scratch/empty.aot"
    name=console-aot sample console
    name=empty sample empty
    name=console without_cache sample console
done

median() { sort -n | awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'; }
printf '%-12s %12s %10s %14s\n' what 'wall median' 'wall min' 'CPU median (ms)'
for name in empty empty-aot console console-aot; do
    awk '{ print $1 * 1000 }' "$scratch/$name.times" | sort -n >"$scratch/wall"
    printf '%-12s %12.0f %10.0f %14.0f\n' "$name" "$(median <"$scratch/wall")" "$(head -n 1 "$scratch/wall")" \
        "$(awk '{ print ($2 + $3) * 1000 }' "$scratch/$name.times" | median)"
done
