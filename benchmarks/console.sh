#!/usr/bin/env bash
# How long every page of the console and every list of the API takes with many deliveries in PostgreSQL: a campaign is sent
# on the sandbox, then each address is asked for 20 times, while the campaign is counted in the background. The slowest
# answer counts; none may take 200 ms. The ceiling is what the same server takes for a page that asks the store for nothing.
#   RECIPIENTS=1000000 benchmarks/console.sh
recipients=${RECIPIENTS:-1000000}
# shellcheck source=on-postgres.sh
. "$(dirname "${BASH_SOURCE[0]}")/on-postgres.sh"

begin 3g
herald run "$scratch/campaign.yaml" --db "$url" --graph "$sandbox" --json >"$scratch/run.json"

export HERALD_CONSOLE_PASSWORD=correct-horse-battery-staple
beside "$scratch/serve.json" 256m dev.herald.app.Main serve "$scratch/campaign.yaml" --db "$url" --graph "$sandbox" \
    --no-webhooks --port 0 --json
until [ -s "$scratch/serve.json" ]; do sleep 0.1; done
console=$(grep -o '"console_at":"[^"]*"' "$scratch/serve.json" | cut -d'"' -f4)
console=${console%/}

ask() { # curl's arguments…
    curl -s -H "Authorization: Bearer $HERALD_CONSOLE_PASSWORD" "$@"
}

page=
until [[ $page == *'Counted at'* ]]; do
    sleep 1
    page=$(ask "$console/campaigns/summer-sale")
done
token=$(awk -F'"' 'NR == 500001 || NR == 1 {last = $4} END {print last}' "$scratch/audience.ndjson")
page=$(ask "$console/campaigns/summer-sale/deliveries")
deep=$(grep -o 'after=[^"]*' <<<"$page")
echo "$recipients recipients, $(grep -o '"accepted":[0-9]*' "$scratch/run.json" | head -n 1 | cut -d: -f2) accepted," \
    "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"

slowest=0
measure() { # path status curl's arguments…
    local path=$1 expected=$2 times status
    shift 2
    status=$(ask -o /dev/null -w '%{http_code}' "$@" "$console$path")
    [ "$status" = "$expected" ] || { echo "$path answers $status" >&2 && exit 1; }
    times=$(for _ in $(seq 20); do
        ask -o /dev/null -w '%{time_total}\n' "$@" "$console$path"
        ask -o /dev/null "$console/campaigns/summer-sale/live"
    done | sort -n)
    printf '%6.1f ms at most, %6.1f ms mostly  %s\n' "$(tail -n 1 <<<"$times" | awk '{print $1 * 1000}')" \
        "$(sed -n 10p <<<"$times" | awk '{print $1 * 1000}')" "$path"
    slowest=$(printf '%s\n%s\n' "$slowest" "$(tail -n 1 <<<"$times")" | sort -n | tail -n 1)
}

for page in /errors / /live /campaigns/summer-sale /campaigns/summer-sale/live /campaigns/summer-sale/actions \
    /campaigns/summer-sale/deliveries "/campaigns/summer-sale/deliveries?$deep" /campaigns/summer-sale/in-doubt \
    "/people?id=$token" /people /accounts /audit \
    /api/v1/campaigns "/api/v1/campaigns/summer-sale/deliveries?limit=1000" /api/v1/campaigns/summer-sale/in-doubt \
    "/api/v1/people/$token" /api/v1/audit /api/v1/errors /ready /metrics; do
    measure "$page" 200
done
# What is asked for by a button, without what the API is asked.
for page in /campaigns/summer-sale/preflight /campaigns/summer-sale/pause; do
    measure "$page" 303 -X POST
done
awk -v s="$slowest" 'BEGIN {exit s < 0.2 ? 0 : 1}' || { echo "slower than 200 ms: $slowest s" >&2 && exit 1; }
