#!/usr/bin/env bash
# How many webhooks a second `herald serve` takes in, on SQLite and in memory, beside a bare Javalin endpoint that only
# checks the signature; and how long a bad body takes beside a good one. Needs wrk and curl, and a machine left alone.
#   CONNECTIONS=64 SECONDS_EACH=10 ROUNDS=3 benchmarks/webhooks.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
connections=${CONNECTIONS:-64}
seconds=${SECONDS_EACH:-10}
rounds=${ROUNDS:-3}
for tool in wrk curl mvn; do
    command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 2; }
done
# shellcheck source=config/find-jdk.sh
. config/find-jdk.sh
jdk=$(find_jdk)
[ -n "${NO_BUILD:-}" ] || mvn -q -B -Dquick -pl app,benchmarks -am package </dev/null >&2

scratch=$(mktemp -d)
started=()
finish() {
    for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$scratch"
}
trap finish EXIT
export HERALD_APP_SECRET=the-secret-of-a-benchmark HERALD_VERIFY_TOKEN=benchmark
campaign=examples/summer-sale/campaign.yaml
sandbox=18180 port=18190

await() { # port
    for _ in $(seq 300); do
        (echo >"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return
        sleep 0.1
    done
    echo "nothing listens on port $1" >&2
    exit 1
}
java=("$jdk/bin/java" -XX:+UseSerialGC -Xmx256m -Dlogback.configurationFile=app/target/classes/logback.xml
    -cp "benchmarks/target/classes:app/target/lib/*")

# A campaign that was sent, so that the events are of messages that Herald knows.
./herald sandbox --port $sandbox --seed $campaign >/dev/null &
started+=($!)
await $sandbox
./herald run $campaign --graph http://127.0.0.1:$sandbox --db "jdbc:sqlite:$scratch/sent.db" --json >/dev/null 2>&1
curl -s http://127.0.0.1:$sandbox/sandbox/messages >"$scratch/messages.json"
kill "${started[0]}" && wait "${started[0]}" 2>/dev/null || true
started=()
"${java[@]}" dev.herald.benchmarks.webhook.SignedBodies "$scratch/messages.json" "$scratch" $HERALD_APP_SECRET

begin() { # kind
    case $1 in
        bare)
            "${java[@]}" dev.herald.benchmarks.webhook.BareEndpoint $port $HERALD_APP_SECRET >/dev/null 2>"$scratch/$1.err" &
            ;;
        sqlite)
            rm -f "$scratch"/now.db*
            cp "$scratch/sent.db" "$scratch/now.db"
            ./herald serve $campaign --port $port --db "jdbc:sqlite:$scratch/now.db" >/dev/null 2>"$scratch/$1.err" &
            ;;
        memory) ./herald serve $campaign --port $port --db memory: >/dev/null 2>"$scratch/$1.err" & ;;
    esac
    server=$!
    started=("$server")
    await $port
    kill -0 "$server" 2>/dev/null || { cat "$scratch/$1.err" >&2; exit 1; }
}
end() {
    kill "$server"
    wait "$server" 2>/dev/null || true
    started=()
}
load() { # bodies, connections, seconds
    BODIES="$scratch/$1.txt" wrk -t1 -c"$2" -d"$3s" --latency -s benchmarks/webhooks.lua "http://127.0.0.1:$port/webhooks"
}
cpu() { awk '{print $14 + $15}' "/proc/$server/stat"; } # in hundredths of a second
median() { sort -n | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }

echo "$connections connections, $rounds rounds of $seconds s each after $seconds s to warm up; $(nproc) processors," \
    "load $(cut -d' ' -f1 /proc/loadavg)"
for _ in $(seq "$rounds"); do
    for kind in bare sqlite memory; do
        begin $kind
        load good "$connections" "$seconds" >/dev/null
        before=$(cpu)
        load good "$connections" "$seconds" >"$scratch/out"
        used=$(($(cpu) - before))
        end
        awk '/Requests\/sec/ {print $2}' "$scratch/out" >>"$scratch/$kind.rate"
        if grep -q "Non-2xx" "$scratch/out"; then
            echo "$kind: $(grep Non-2xx "$scratch/out")"
        fi
        awk -v used=$used '/requests in/ {print used * 10000 / $1}' "$scratch/out" >>"$scratch/$kind.cpu"
        printf '%-8s %s events/s, %.0f µs of processor time each, p50 %s, p99 %s\n' $kind \
            "$(tail -n 1 "$scratch/$kind.rate")" "$(tail -n 1 "$scratch/$kind.cpu")" \
            "$(awk '/^ *50%/ {print $2}' "$scratch/out")" "$(awk '/^ *99%/ {print $2}' "$scratch/out")"
    done
done
# Others may use the machine: a round's ratio compares what was measured within a minute, and the median is taken of those.
missed=()
echo "median:"
for kind in bare sqlite memory; do
    ratio=$(paste "$scratch/$kind.rate" "$scratch/bare.rate" | awk '{print $1 / $2}' | median)
    awk -v k=$kind -v r="$(median <"$scratch/$kind.rate")" -v q="$ratio" -v c="$(median <"$scratch/$kind.cpu")" \
        'BEGIN {printf "%-8s %.0f events/s, %.2f of bare; %.0f µs of processor time each\n", k, r, q, c}'
    awk -v q="$ratio" 'BEGIN {exit q >= 0.5 ? 0 : 1}' || missed+=("$kind")
done

echo "one connection, serve on SQLite:"
begin sqlite
load good 8 "$seconds" >/dev/null
load forged 8 3 >/dev/null
for bodies in good unsigned forged cut malformed oversized; do
    load $bodies 1 5 >"$scratch/out"
    printf '%-10s p50 %s, p99 %s; %s\n' $bodies "$(awk '/^ *50%/ {print $2}' "$scratch/out")" \
        "$(awk '/^ *99%/ {print $2}' "$scratch/out")" "$(grep Non-2xx "$scratch/out" | sed 's/^ *//' || true)"
done
end

if ((${#missed[@]})); then
    echo "below half of bare: ${missed[*]}" >&2
    exit 1
fi
