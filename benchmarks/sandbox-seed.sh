#!/usr/bin/env bash
# How long the sandbox takes to load a million subscribers, and how much memory of the machine it needs for them. Needs curl
# and a machine left alone.
#   PEOPLE=1000000 benchmarks/sandbox-seed.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
people=${PEOPLE:-1000000}
most_seconds=15
most_mebibytes=512
port=18181
for tool in awk curl; do
    command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 2; }
done
./herald --version >/dev/null # builds what is not built

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
LC_ALL=C awk -v people="$people" -f benchmarks/audience.awk >"$scratch/audience.ndjson"
echo "$people lines, $(($(stat -c %s "$scratch/audience.ndjson") / 1048576)) MiB; $(nproc) processors," \
    "load $(cut -d' ' -f1 /proc/loadavg)"

now() { date +%s%N; }
peak() { awk '/VmHWM/ {print int($2 / 1024)}' "/proc/$server/status"; }
cpu() { awk '{print ($14 + $15) / 100}' "/proc/$server/stat"; }
begun=$(now)
./herald sandbox --port $port --seed "$scratch/campaign.yaml" >"$scratch/out" &
server=$!
until [ -s "$scratch/out" ]; do # it says where it listens once it is seeded
    kill -0 "$server" 2>/dev/null || { echo "the sandbox ended" >&2; exit 1; }
    sleep 0.05
done
seconds=$(awk -v ns=$(($(now) - begun)) 'BEGIN {printf "%.1f", ns / 1e9}')
echo "loaded after $seconds s from the start of the process, of which $(cpu) s of processor time; peak $(peak) MiB resident"

page=$(awk '/^page:/ {found = 1} found && match($0, /[0-9]+/) {print substr($0, RSTART, RLENGTH); exit}' "$scratch/campaign.yaml")
begun=$(now)
tokens="http://127.0.0.1:$port/v24.0/$page/notification_message_tokens?access_token=t&limit=1000"
curl -sf "$tokens" | awk -F'"notification_messages_token"' '{n += NF - 1} END {print n " tokens in the first page of the list"}'
echo "listed after $(awk -v ns=$(($(now) - begun)) 'BEGIN {printf "%.1f", ns / 1e9}') s, peak $(peak) MiB resident"
mebibytes=$(peak)
awk -v s="$seconds" -v limit=$most_seconds 'BEGIN {exit s < limit ? 0 : 1}' || { echo "too slow" >&2; exit 1; }
((mebibytes < most_mebibytes)) || { echo "too large" >&2; exit 1; }
