# Read by the launchers in bin/: finds a Java 25 or newer, and starts a main class of what ./mvnw package built.
#
# SIGNALBOX_JAVA_OPTIONS, when set, is handed to Java before anything else.

packaging=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")/.." && pwd)
lib=$packaging/target/lib

# The major version of the Java under $1 as its release file says it; nothing when there is none.
java_version() {
    [ -x "$1/bin/java" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

java_on_path() {
    java=$(command -v java) && dirname -- "$(dirname -- "$(readlink -f -- "$java")")"
}

find_java() {
    for candidate in "${JAVA_HOME:-}" "${JDK_HOME:-}" "$(java_on_path)" /usr/lib/jvm/* /usr/java/* /opt/java/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        version=$(java_version "$candidate")
        if [ "${version:-0}" -ge 25 ]; then
            printf '%s\n' "$candidate/bin/java"
            return
        fi
    done
    return 1
}

# Jars in one fixed order, so that an ahead-of-time cache made by one start fits the next: JavaFX's when $1 is javafx,
# all others when it is not. JavaFX complains, and starts more slowly, unless it is on the module path.
path_of() {
    LC_ALL=C
    path=''
    for jar in "$lib"/*.jar; do
        case ${jar##*/} in
            javafx-*) kind=javafx ;;
            *) kind=other ;;
        esac
        [ "$kind" = "$1" ] && path=$path${path:+:}$jar
    done
    printf '%s\n' "$path"
}

# launch NAME MAIN ARGUMENT...: without JavaFX.
launch() {
    name=$1
    main=$2
    shift 2
    run --enable-native-access=ALL-UNNAMED -classpath "$(path_of other)" "$main" "$@"
}

# launch_window NAME MAIN ARGUMENT...: with JavaFX. The first compiler only: the second takes a third of a start on two
# cores, and a console computes little.
launch_window() {
    name=$1
    main=$2
    shift 2
    run --enable-native-access=ALL-UNNAMED,javafx.graphics -XX:TieredStopAtLevel=1 \
        --module-path "$(path_of javafx)" --add-modules javafx.controls,javafx.fxml,javafx.swing \
        -classpath "$(path_of other)" "$main" "$@"
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
    if ! java=$(find_java); then
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
