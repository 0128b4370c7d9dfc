# Read by the scripts beside it: an empty window as the launcher would start it, samples of whole processes, medians.
# Wants $rounds. The first round warms the file cache and is thrown away.
packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../packaging" && pwd)
java_home=${JAVA_HOME:?Set JAVA_HOME to a JDK 25.}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C
TIMEFORMAT='%R %U %S'

path_of() { printf '%s\n' "$@" | paste -sd:; }
javafx=$(path_of "$packaging"/target/lib/javafx-*.jar)
headless='-Dglass.platform=Headless -Dprism.order=sw'
empty() {
    # shellcheck disable=SC2086
    "$java_home/bin/java" $headless --enable-native-access=ALL-UNNAMED,javafx.graphics -XX:TieredStopAtLevel=1 \
        -XX:CompileThresholdScaling=3 -Djdk.reflect.useNativeAccessorOnly=true \
        --module-path "$javafx" --add-modules javafx.controls,javafx.fxml,javafx.swing "$@" \
        -classpath "$scratch/empty.jar" EmptyWindow
}

[ -f "$packaging/target/signalbox.aot" ] || { echo "Run ./mvnw package -Paot first." >&2; exit 1; }
"$java_home/bin/javac" -cp "$javafx" -d "$scratch/classes" "$(dirname "${BASH_SOURCE[0]}")/EmptyWindow.java"
"$java_home/bin/jar" --create --file "$scratch/empty.jar" -C "$scratch/classes" .
empty -XX:AOTCacheOutput="$scratch/empty.aot" -Xlog:aot=off >/dev/null 2>&1

begin_round() { if ((round == 1)); then rm -f "$scratch"/*.times; fi; }

# name=NAME sample COMMAND...
sample() { { time "$@" >/dev/null 2>"$scratch/said" || { cat "$scratch/said" >&2; exit 1; }; } 2>&1 | tail -n 1 >>"$scratch/$name.times"; }

median() { sort -n | awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'; }

# report NAME...
report() {
    printf '%-20s %12s %10s %14s\n' what 'wall median' 'wall min' 'CPU median (ms)'
    for name in "$@"; do
        awk '{ print $1 * 1000 }' "$scratch/$name.times" | sort -n >"$scratch/wall"
        printf '%-20s %12.0f %10.0f %14.0f\n' "$name" "$(median <"$scratch/wall")" "$(head -n 1 "$scratch/wall")" \
            "$(awk '{ print ($2 + $3) * 1000 }' "$scratch/$name.times" | median)"
    done
}
