#!/usr/bin/env bash
# How many sends a second the sandbox judges and takes, each to another subscriber, beside a Javalin route that always
# answers the same. Needs wrk and curl, and a machine left alone.
#   CONNECTIONS=32 SECONDS_EACH=8 ROUNDS=3 SUBSCRIBERS=1000000 benchmarks/sandbox.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
connections=${CONNECTIONS:-32}
seconds=${SECONDS_EACH:-8}
rounds=${ROUNDS:-3}
subscribers=${SUBSCRIBERS:-1000000}
wanted=12000
for tool in wrk curl mvn; do
    command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 2; }
done
# shellcheck source=config/find-jdk.sh
. config/find-jdk.sh
jdk=$(find_jdk)
[ -n "${NO_BUILD:-}" ] || mvn -q -B -Dquick -pl app,benchmarks -am package </dev/null >&2

scratch=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$scratch"
}
trap finish EXIT
port=18180
base=http://127.0.0.1:$port
account=$base/v24.0/act_1234567890

await() {
    for _ in $(seq 600); do
        (echo >"/dev/tcp/127.0.0.1/$port") 2>/dev/null && return
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    cat "$scratch/err" >&2
    exit 1
}

sed 's/lifetime: "250.00"/lifetime: "9000000.00"/' examples/summer-sale/campaign.yaml >"$scratch/campaign.yaml"
awk -v n="$subscribers" 'BEGIN {
    for (i = 1; i <= n; i++) printf "{\"notification_messages_token\":\"%d\",\"recipient_id\":\"%d\"," \
        "\"notification_messages_reoptin\":\"ENABLED\",\"creation_timestamp\":1577836800,\"user_token_status\":" \
        "\"NOT_REFRESHED\",\"topic_title\":\"Updates\",\"notification_messages_timezone\":\"America/Mexico_City\"," \
        "\"token_expiry_timestamp\":4070908800}\n", 1000000000 + i, 2000000000 + i
}' >"$scratch/subscribers.ndjson"

begin() { # kind
    case $1 in
        bare)
            "$jdk/bin/java" -cp "benchmarks/target/classes:app/target/lib/*" \
                -Dlogback.configurationFile=app/target/classes/logback.xml \
                dev.herald.benchmarks.sandbox.BareRoute $port >/dev/null 2>"$scratch/err" &
            ;;
        sandbox) HERALD_JAVA_OPTS=${SANDBOX_JAVA_OPTS:-} ./herald sandbox --port $port --seed "$scratch/campaign.yaml" \
            >/dev/null 2>"$scratch/err" & ;;
    esac
    server=$!
    await
}
end() {
    kill "$server"
    wait "$server" 2>/dev/null || true
    server=
}
load() { # first subscriber
    FIRST=$1 MESSAGE_ID=$message wrk -t1 -c"$connections" -d"${seconds}s" --latency -s benchmarks/sandbox.lua "$base"
}
median() { sort -n | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }
accepted() { curl -s $base/sandbox/stats | sed 's/.*"accepted":\([0-9]*\).*/\1/'; }

echo "$connections connections, $rounds rounds of $seconds s each after $seconds s to warm up, $subscribers subscribers;" \
    "$(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
for _ in $(seq "$rounds"); do
    for kind in bare sandbox; do
        begin $kind
        message=1
        if [ $kind = sandbox ]; then
            message=$(curl -s "$account/message_campaign?access_token=t" -d name=Sale -d page_id=140984918491243 \
                -d lifetime_budget=900000000 | sed 's/.*"id":"\([0-9]*\)".*/\1/')
        fi
        load 1 >"$scratch/warm"
        first=$(awk '/requests in/ {print $1 + 1000}' "$scratch/warm")
        load "$first" >"$scratch/out"
        rate=$(awk '/Requests\/sec/ {print $2}' "$scratch/out")
        echo "$rate" >>"$scratch/$kind.rate"
        printf '%-8s %s sends/s, p50 %s, p99 %s\n' $kind "$rate" "$(awk '/^ *50%/ {print $2}' "$scratch/out")" \
            "$(awk '/^ *99%/ {print $2}' "$scratch/out")"
        if grep -q "Non-2xx" "$scratch/out"; then
            echo "$kind: $(grep Non-2xx "$scratch/out")"
            [ $kind = bare ] || curl -s $base/sandbox/stats
            exit 1
        fi
        if [ $kind = sandbox ]; then
            # What wrk counted was taken, all of it.
            echo "         $(accepted) taken in all, $(awk '/requests in/ {s += $1} END {print s}' \
                "$scratch/warm" "$scratch/out") answers counted"
        fi
        end
    done
done
ratio=$(paste "$scratch/sandbox.rate" "$scratch/bare.rate" | awk '{print $1 / $2}' | median)
rate=$(median <"$scratch/sandbox.rate")
awk -v s="$rate" -v b="$(median <"$scratch/bare.rate")" -v q="$ratio" \
    'BEGIN {printf "median: bare %.0f sends/s, sandbox %.0f sends/s, %.2f of bare\n", b, s, q}'
awk -v s="$rate" -v w=$wanted 'BEGIN {exit s >= w ? 0 : 1}' || { echo "below $wanted sends/s" >&2; exit 1; }
