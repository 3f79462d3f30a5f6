# Sourced by console.sh and nodes.sh, which say how many $recipients a campaign has: builds, makes the campaign in $scratch,
# and knows how to begin a PostgreSQL server and the sandbox. When the script ends, so does all that it began.
set -euo pipefail
shopt -s inherit_errexit
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=../config/find-jdk.sh
. config/find-jdk.sh
jdk=$(find_jdk)
[ -n "${NO_BUILD:-}" ] || mvn -q -B -Dquick -pl benchmarks -am package dependency:copy-dependencies -DincludeScope=runtime \
    -DoutputDirectory=target/lib </dev/null >&2
path="benchmarks/target/classes:benchmarks/target/lib/*"
scratch=$(mktemp -d)

end() {
    local process
    for process in $(jobs -p); do kill "$process" 2>/dev/null || true; done
    wait 2>/dev/null || true
}

finish() {
    end
    rm -rf "$scratch"
}
trap finish EXIT

# In place of the shell, so that whoever ends the one ends the other.
become() { # heap class arguments…
    exec "$jdk/bin/java" -Xmx"$1" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -Dlogback.configurationFile=app/target/classes/logback.xml -cp "$path" "${@:2}"
}

herald() { # arguments…
    (become 256m dev.herald.app.Main "$@")
}

# Goes on beside the script, which ends it.
beside() { # output heap class arguments…
    become "${@:2}" >"$1" &
}

sed -e 's|^audience:.*|audience: audience.ndjson|' -e 's/lifetime: "250.00"/lifetime: "9000000.00"/' \
    examples/summer-sale/campaign.yaml >"$scratch/campaign.yaml"
# shellcheck disable=SC2154 # the script says it
LC_ALL=C awk -v people="$recipients" -f benchmarks/audience.awk >"$scratch/audience.ndjson"

# A new server, its address in $url, and a new sandbox, its address in $sandbox.
begin() { # heap of the sandbox
    local began="$scratch/began"
    rm -f "$began".*
    beside "$began.url" 64m dev.herald.benchmarks.store.Server 2>/dev/null
    beside "$began.sandbox" "$1" dev.herald.app.Main sandbox --seed "$scratch/campaign.yaml" --port 0 2>/dev/null
    until [ -s "$began.url" ] && [ -s "$began.sandbox" ]; do sleep 0.1; done
    url=$(cat "$began.url")
    # shellcheck disable=SC2034 # for the script
    sandbox=$(head -n 1 "$began.sandbox" | sed 's/.* //')
}
