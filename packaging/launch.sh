# Read by the launchers in bin/: finds a Java 25 or newer, and starts a main class of what ./mvnw package built.
#
# SIGNALBOX_JAVA_OPTIONS, when set, is handed to Java before anything else.

packaging=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd)
lib=$packaging/target/lib

# Sets java to the program of the Java under $1, if that is 25 or newer.
is_java() {
    [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while IFS='="' read -r key unused value; do
        if [ "$key" = JAVA_VERSION ] && [ "${value%%[.\"]*}" -ge 25 ] 2>/dev/null; then
            java=$1/bin/java
            return 0
        fi
    done <"$1/release"
    return 1
}

java_on_path() {
    found=$(command -v java) && dirname -- "$(dirname -- "$(readlink -f -- "$found")")"
}

# Sets java. What was chosen by hand comes first, and is found without starting another program: that takes time.
find_java() {
    is_java "${JAVA_HOME:-}" || is_java "${JDK_HOME:-}" || is_java "$(java_on_path)" && return 0
    for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        is_java "$candidate" && return 0
    done
    return 1
}

# Puts $1 at the end of path.
add() {
    path=$path${path:+:}$1
}

# Sets path to JavaFX's jars. JavaFX complains, and starts more slowly, unless it is on the module path.
path_of_javafx() {
    path=''
    for jar in "$lib"/javafx-*.jar; do
        add "$jar"
    done
}

# Sets path to all other jars, in one fixed order, so that an ahead-of-time cache made by one start fits the next. The
# project's own come first: what they bring is looked for in every jar before them.
path_of_others() {
    LC_ALL=C
    path=''
    for jar in "$lib"/signalbox-*.jar; do
        add "$jar"
    done
    for jar in "$lib"/*.jar; do
        case ${jar##*/} in
            javafx-* | signalbox-*) ;;
            *) add "$jar" ;;
        esac
    done
}

# launch NAME MAIN ARGUMENT...: without JavaFX.
launch() {
    name=$1
    main=$2
    shift 2
    path_of_others
    run --enable-native-access=ALL-UNNAMED -classpath "$path" "$main" "$@"
}

# launch_window NAME MAIN ARGUMENT...: with JavaFX. A start is short of processors, and compilers take them: the first
# compiler only, which begins later, and no code made for calls by reflection, which markup makes once each. SQLite's
# library is taken from where ./mvnw package -Paot unpacked it; where it did not, SQLite unpacks it itself.
launch_window() {
    name=$1
    main=$2
    shift 2
    path_of_javafx
    modules=$path
    path_of_others
    for jar in "$lib"/sqlite-jdbc-*.jar; do
        unpacked=$packaging/target/native/${jar##*/}
    done
    run --enable-native-access=ALL-UNNAMED,javafx.graphics -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 \
        -Djdk.reflect.useNativeAccessorOnly=true "-Dorg.sqlite.lib.path=$unpacked" \
        --module-path "$modules" --add-modules javafx.controls,javafx.fxml,javafx.swing \
        -classpath "$path" "$main" "$@"
}

# Whether $1 is a cache made after every jar: Java itself takes an older one for good, and runs classes that are gone.
is_fresh() {
    [ -f "$1" ] || return 1
    for jar in "$lib"/*.jar; do
        if [ "$jar" -nt "$1" ]; then
            return 1
        fi
    done
}

# Starts Java with the ahead-of-time cache $name.aot under target, if ./mvnw package -Paot made it of these jars.
run() {
    if [ ! -d "$lib" ]; then
        echo "There is nothing to start yet: run ./mvnw package first." >&2
        exit 1
    fi
    if ! find_java; then
        echo "Signalbox needs Java 25 or newer: install a JDK 25, such as Eclipse Temurin 25, or set JAVA_HOME to one." >&2
        exit 1
    fi
    if is_fresh "$packaging/target/$name.aot"; then
        set -- "-XX:AOTCache=$packaging/target/$name.aot" -Xlog:aot=off "$@"
    fi
    # Unquoted on purpose: several options are several words.
    # shellcheck disable=SC2086
    exec "$java" ${SIGNALBOX_JAVA_OPTIONS:-} "$@"
}
