# Sourced by herald and by the distribution's bin/herald: start_herald HOME CLASSPATH [ARGUMENT…] becomes the program.

start_herald() {
    herald_java=$1/bin/java
    herald_classpath=$2
    shift 2

    herald_terminal=false
    [ ! -t 2 ] || herald_terminal=true
    herald_terminal_out=false
    [ ! -t 1 ] || herald_terminal_out=true

    # serve and sandbox run for long: there the second compiler pays, and doubles what they can take in.
    herald_tiers=-XX:TieredStopAtLevel=1
    case ${1:-} in serve | sandbox) herald_tiers=-XX:TieredStopAtLevel=4 ;; esac

    # Small and quick to start: with the first compiler only, a short run takes half the processor time. For long ones set
    # HERALD_JAVA_OPTS=-XX:TieredStopAtLevel=4. The flag about Unsafe needs the one before it on JDKs that do not know it.
    # HERALD_JAVA_OPTS is split at blanks on purpose.
    # shellcheck disable=SC2086
    exec "$herald_java" \
        -XX:+UseSerialGC -Xmx256m $herald_tiers \
        -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow \
        --enable-native-access=ALL-UNNAMED -Xshare:auto \
        -Dherald.terminal=$herald_terminal -Dherald.terminal.out=$herald_terminal_out \
        -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
        ${HERALD_JAVA_OPTS:-} \
        -cp "$herald_classpath" dev.herald.app.Main "$@"
}
