#!/bin/sh
# OFREP over HTTP beside a constant from the same web server, in alternated rounds. Needs wrk, and ./mvnw package before.
# Usage: ofrep.sh [ROUNDS]
set -eu
here=$(cd "$(dirname "$0")/../../.." && pwd)
rounds=${1:-5}
work=$(mktemp -d)
trap 'exec 3>&-; rm -rf "$work"' EXIT
mkfifo "$work/in"
"${JAVA_HOME:?set it to a JDK 25}/bin/java" --enable-native-access=ALL-UNNAMED \
    -cp "$here/server-stub/bench/target/classes:$here/packaging/target/lib/*" \
    dev.signalbox.bench.ofrep.OfrepTarget "$work" < "$work/in" > "$work/out" &
exec 3> "$work/in"
until [ -s "$work/out" ]; do :; done
read -r ofrep constant token < "$work/out"
cat > "$work/post.lua" <<LUA
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer $token"
local n = 0
request = function()
  n = (n * 1103515245 + 12345) % 2147483648
  return wrk.format(nil, nil, nil, '{"context":{"targetingKey":"user-' .. n .. '"}}')
end
LUA
path=/ofrep/v1/evaluate/flags/bench.flag
for port in "$ofrep" "$constant"; do
    wrk -t1 -c32 -d10s -s "$work/post.lua" "http://127.0.0.1:$port$path" > /dev/null
done
for round in $(seq "$rounds"); do
    for kind in ofrep constant; do
        port=$([ "$kind" = ofrep ] && echo "$ofrep" || echo "$constant")
        wrk -t1 -c32 -d6s --latency -s "$work/post.lua" "http://127.0.0.1:$port$path" |
            awk -v k="$kind" '/50%|99%/ {t = t " " $1 " " $2} /Requests\/sec/ {r = $2} /Non-2xx/ {t = t " " $0} END {print k, r, t}'
    done
done
