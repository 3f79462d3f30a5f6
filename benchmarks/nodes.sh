#!/usr/bin/env bash
# What a second node changes: a campaign on PostgreSQL and the sandbox, sent by one node, then by two at once. Their totals
# must be the same; each of the two must have sent at least 40 %, and together what the sandbox took.
#   RECIPIENTS=100000 benchmarks/nodes.sh
recipients=${RECIPIENTS:-100000}
# shellcheck source=on-postgres.sh
. "$(dirname "${BASH_SOURCE[0]}")/on-postgres.sh"

import() {
    herald import "$scratch/campaign.yaml" --db "$url" --graph "$sandbox" --json >/dev/null
}

node() { # name
    beside "$scratch/$1.json" 256m dev.herald.app.Main run "$scratch/campaign.yaml" --db "$url" --graph "$sandbox" \
        --node "$1" --json
}

number() { # field file
    grep -o "\"$1\":[0-9]*" "$2" | tail -n 1 | cut -d: -f2
}

totals() { # file
    sed -e 's/,"duration_ms":[0-9]*//' -e 's/,"node":{[^}]*}//' "$1"
}

echo "$recipients recipients, $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
begin 1g
import
node one
wait "$!"
end
begin 1g
import
node a
first=$!
node b
second=$!
wait "$first"
wait "$second"
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
