#!/usr/bin/env bash
# Start to first frame, as the README beside this folder describes. Needs ./mvnw package -Paot and a JDK 25.
# startup.sh [ROUNDS]: an empty JavaFX window and the console, both started the way the launcher starts the console, each
# with its own ahead-of-time cache and without, in alternated rounds; prints wall and CPU milliseconds from exec to exit
# at the first frame, and for the console with its cache also at the board's first rows.
set -euo pipefail
rounds=${1:-15}
. "$(dirname "$0")/rounds.sh"

"$java_home/bin/java" --enable-native-access=ALL-UNNAMED -classpath "$packaging/target/lib/*" \
    "$packaging/FurnishedStore.java" "$scratch/data"
console() { SIGNALBOX_JAVA_OPTIONS="$headless -Dsignalbox.leave=$1" "$packaging/bin/signalbox" --data "$scratch/data"; }
without_cache() {
    mv "$packaging/target/signalbox.aot" "$scratch/put-aside"
    "$@"
    mv "$scratch/put-aside" "$packaging/target/signalbox.aot"
}

for ((round = 0; round <= rounds; round++)); do
    begin_round
    name=empty-aot sample empty -XX:AOTCache="$scratch/empty.aot"
    name=console-aot sample console first-frame
    name=console-aot-rows sample console first-rows
    name=empty sample empty
    name=console without_cache sample console first-frame
done
report empty empty-aot console console-aot console-aot-rows
