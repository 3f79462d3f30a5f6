#!/usr/bin/env bash
# What a second node changes: a campaign on PostgreSQL and the sandbox, sent by one node, then by two at once. Their totals
# must be the same; each of the two must have sent at least 40 %, and together what the sandbox took.
#   RECIPIENTS=100000 benchmarks/nodes.sh
set -euo pipefail
shopt -s inherit_errexit
cd "$(dirname "${BASH_SOURCE[0]}")/.."
recipients=${RECIPIENTS:-100000}
# shellcheck source=../config/find-jdk.sh
. config/find-jdk.sh
jdk=$(find_jdk)
[ -n "${NO_BUILD:-}" ] || mvn -q -B -Dquick -pl benchmarks -am package dependency:copy-dependencies -DincludeScope=runtime \
    -DoutputDirectory=target/lib </dev/null >&2
path="benchmarks/target/classes:benchmarks/target/lib/*"
scratch=$(mktemp -d)
processes=
finish() {
    for process in $processes; do kill "$process" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$scratch"
}
trap finish EXIT

java() {
    "$jdk/bin/java" -Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -Dlogback.configurationFile=app/target/classes/logback.xml -cp "$path" "$@"
}

sed -e 's|^audience:.*|audience: audience.ndjson|' -e 's/lifetime: "250.00"/lifetime: "9000000.00"/' \
    examples/summer-sale/campaign.yaml >"$scratch/campaign.yaml"
LC_ALL=C awk -v people="$recipients" -f benchmarks/audience.awk >"$scratch/audience.ndjson"

begin() { # name
    java dev.herald.benchmarks.store.Server >"$scratch/$1.url" 2>/dev/null &
    processes="$processes $!"
    "$jdk/bin/java" -Xmx1g -cp "$path" dev.herald.app.Main sandbox --seed "$scratch/campaign.yaml" --port 0 \
        >"$scratch/$1.sandbox" 2>/dev/null &
    processes="$processes $!"
    until [ -s "$scratch/$1.url" ] && [ -s "$scratch/$1.sandbox" ]; do sleep 0.1; done
    url=$(cat "$scratch/$1.url")
    sandbox=$(head -n 1 "$scratch/$1.sandbox" | sed 's/.* //')
    herald import "$scratch/campaign.yaml" --db "$url" --graph "$sandbox" --json >/dev/null
}

end() {
    for process in $processes; do kill "$process" 2>/dev/null || true; done
    wait 2>/dev/null || true
    processes=
}

herald() {
    java dev.herald.app.Main "$@"
}

node() { # name
    herald run "$scratch/campaign.yaml" --db "$url" --graph "$sandbox" --node "$1" --json >"$scratch/$1.json"
}

number() { # field file
    grep -o "\"$1\":[0-9]*" "$2" | tail -n 1 | cut -d: -f2
}

totals() { # file
    sed -e 's/,"duration_ms":[0-9]*//' -e 's/,"node":{[^}]*}//' "$1"
}

echo "$recipients recipients, $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
begin one
node one
end
begin two
node a &
first=$!
node b
wait "$first"
took=$(curl -s "$sandbox/sandbox/stats" | grep -o '"accepted":[0-9]*' | cut -d: -f2)
end

for name in one a b; do
    printf '%s: %d sent in %d ms\n' "$name" "$(number sent "$scratch/$name.json")" "$(number duration_ms "$scratch/$name.json")"
done
a=$(number sent "$scratch/a.json")
b=$(number sent "$scratch/b.json")
for name in a b; do
    [ "$(totals "$scratch/$name.json")" = "$(totals "$scratch/one.json")" ] || { echo "$name's totals differ" >&2 && exit 1; }
done
[ $((a + b)) -eq "$took" ] || { echo "$a and $b are not the $took that the sandbox took" >&2 && exit 1; }
[ $((10 * a)) -ge $((4 * took)) ] && [ $((10 * b)) -ge $((4 * took)) ] || { echo "not shared evenly" >&2 && exit 1; }
echo "the same totals from all; the two sent $took together, a $((100 * a / took)) % of them"
