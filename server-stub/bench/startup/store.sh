#!/bin/sh
# Opens a store of 100,000 flags and 1,000,000 events, in rounds alternated with reading the same rows and no more.
# Needs ./mvnw package before. Usage: store.sh [ROUNDS]
set -eu
here=$(cd "$(dirname "$0")/../../.." && pwd)
rounds=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
run() {
    "${JAVA_HOME:?set it to a JDK 25}/bin/java" --enable-native-access=ALL-UNNAMED \
        -cp "$here/server-stub/bench/target/classes:$here/packaging/target/lib/*" \
        dev.signalbox.bench.start.StoreStart "$@" 2> /dev/null | grep -E '^(open|floor) ' || true
}
run fill "$work/store.db" 100000 1000000
for round in $(seq "$rounds"); do
    run open "$work/store.db"
    run floor "$work/store.db"
done
