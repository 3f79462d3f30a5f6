#!/usr/bin/env bash
# How fast an audience comes in and is judged, on SQLite and on PostgreSQL, beside what the database takes and gives barely;
# everything with 256 MiB of heap but for the bare insert, which has its rows in memory. Needs a machine left alone.
#   ROWS=1000000 benchmarks/store.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rows=${ROWS:-1000000}
# shellcheck source=../config/find-jdk.sh
. config/find-jdk.sh
jdk=$(find_jdk)
mvn -q -B -Dquick -pl benchmarks -am package dependency:copy-dependencies -DincludeScope=runtime \
    -DoutputDirectory=target/lib >&2
here=benchmarks/target
path="$here/classes:$here/lib/*"

scratch=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$scratch"
}
trap finish EXIT

# The example's campaign with an audience of other people, whose lines are like those of the example.
sed 's|^audience:.*|audience: audience.ndjson|' examples/summer-sale/campaign.yaml >"$scratch/campaign.yaml"
LC_ALL=C awk -v people="$rows" -f benchmarks/audience.awk >"$scratch/audience.ndjson"
echo "$rows lines, $(($(stat -c %s "$scratch/audience.ndjson") / 1048576)) MiB; $(nproc) processors," \
    "load $(cut -d' ' -f1 /proc/loadavg)"

run() { # heap class arguments…
    "$jdk/bin/java" -Xmx"$1" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -cp "$path" "dev.herald.benchmarks.store.$2" "${@:3}"
}

measure() { # name database bare-database
    echo "== $1"
    run 256m BareJdbc settings "$2"
    local import insert scan preflight
    import=$(run 256m HeraldStore import "$scratch/campaign.yaml" "$2")
    preflight=$(run 256m HeraldStore preflight "$scratch/campaign.yaml" "$2")
    scan=$(run 256m BareJdbc scan "$2")
    printf 'what rows seconds rows/s\n%s\n%s\n%s\n' "$import" "$preflight" "$scan" | column -t
    [ "$rows" -le 2000000 ] || return 0
    insert=$(run 6g BareJdbc insert "$2" "$3")
    printf '%s\n' "$insert" | column -t
    awk -v i="${import##* }" -v b="${insert##* }" -v p="${preflight##* }" -v s="${scan##* }" \
        'BEGIN {printf "import is %.2f of a bare insert, preflight %.2f of a bare scan\n", i / b, p / s}'
}

"$jdk/bin/java" -cp "$path" dev.herald.benchmarks.store.Server >"$scratch/url" 2>/dev/null &
server=$!
measure SQLite "jdbc:sqlite:$scratch/herald.db" "jdbc:sqlite:$scratch/bare.db"
until [ -s "$scratch/url" ]; do sleep 0.1; done
measure PostgreSQL "$(cat "$scratch/url")" "$(cat "$scratch/url")"
