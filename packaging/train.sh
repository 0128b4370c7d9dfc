#!/bin/sh
# Makes the ahead-of-time cache that lets the console start in less than half the time: one headless start over a store
# with flags in it, up to the first frame and what is warmed after it, recorded. Any jar that changes makes the cache
# void, and Java then starts as if there were none.
set -eu
packaging=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cache=$packaging/target/signalbox.aot
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
rm -f "$cache"
cp "$packaging"/target/furnished/* "$data"
SIGNALBOX_JAVA_OPTIONS="-XX:AOTCacheOutput=$cache -Xlog:aot=off -Dglass.platform=Headless -Dprism.order=sw \
-Dsignalbox.leave=warm" "$packaging/bin/signalbox" --data "$data" >"$packaging/target/training.log" 2>&1 || true
if [ ! -f "$cache" ]; then
    cat "$packaging/target/training.log" >&2
    echo "No cache was made: the console did not get as far as its first frame." >&2
    exit 1
fi
