#!/usr/bin/env bash
# Start to the board's rows while the store is silent, as the README beside this folder describes. Needs
# ./mvnw package -Paot, the test class path of app/client, and a JDK 25.
# cached.sh CLASSPATH ROUNDS FLAGS...: an empty JavaFX window and the console over a server that nobody listens at, with
# so many flags kept of it, in alternated rounds; prints wall and CPU milliseconds from exec to exit.
set -euo pipefail
class_path=$1 rounds=$2
shift 2
. "$(dirname "$0")/rounds.sh"

printf 'a token' >"$scratch/token"
furnish() { "$java_home/bin/java" --enable-native-access=ALL-UNNAMED -classpath "$class_path" \
    dev.signalbox.client.cache.CacheBench furnish "$scratch/$1/signalbox" "$1" >/dev/null; }
console() { XDG_DATA_HOME="$scratch/$1" SIGNALBOX_JAVA_OPTIONS="$headless -Dsignalbox.leave=$2" \
    "$packaging/bin/signalbox" --server http://127.0.0.1:9 --token-file "$scratch/token"; }

for flags in "$@"; do furnish "$flags"; done
for ((round = 0; round <= rounds; round++)); do
    begin_round
    name=empty-window sample empty -XX:AOTCache="$scratch/empty.aot"
    for flags in "$@"; do
        name=$flags-first-frame sample console "$flags" first-frame
        name=$flags-first-rows sample console "$flags" first-rows
    done
done
names=empty-window
for flags in "$@"; do names+=" $flags-first-frame $flags-first-rows"; done
report $names
