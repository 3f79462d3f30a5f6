#!/usr/bin/env bash
# How fast sends go out over HTTPS to a stub that takes them all, everybody with 256 MiB of heap: a bare Retrofit loop that
# records nothing; Herald's run on SQLite and on PostgreSQL; db-scheduler on the same PostgreSQL; Meta's Java SDK. Then the
# same against a stub that answers after 100 ms, with 1,000 calls in flight. Needs a machine left alone, keytool of a JDK,
# and for nginx as the stub also openssl; without nginx the stub is one of ours.
#   RECIPIENTS=500000 ONLY="bare herald-sqlite herald-postgresql db-scheduler meta-sdk" LATENCY="0 100" benchmarks/dispatch.sh
# IN_FLIGHT is how many calls there are at once without latency, STUB=java leaves nginx out, HERALD_JAVA_OPTS goes to all.
set -euo pipefail
shopt -s inherit_errexit
cd "$(dirname "${BASH_SOURCE[0]}")/.."
recipients=${RECIPIENTS:-500000}
only=${ONLY:-bare herald-sqlite herald-postgresql db-scheduler meta-sdk}
# shellcheck source=../config/find-jdk.sh
. config/find-jdk.sh
jdk=$(find_jdk)
[ -n "${NO_BUILD:-}" ] || mvn -q -B -Dquick -pl benchmarks -am package dependency:copy-dependencies -DincludeScope=runtime \
    -DoutputDirectory=target/lib </dev/null >&2
path="benchmarks/target/classes:benchmarks/target/lib/*"
port=18443
base=https://localhost:$port

scratch=$(mktemp -d)
stub=
server=
finish() {
    for process in $stub $server; do kill "$process" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$scratch"
}
trap finish EXIT

sed -e 's|^audience:.*|audience: audience.ndjson|' -e 's/lifetime: "250.00"/lifetime: "9000000.00"/' \
    examples/summer-sale/campaign.yaml >"$scratch/campaign.yaml"
# Nobody lives where a rule withholds the message, so that everybody is sent to.
LC_ALL=C awk -v people="$recipients" -f benchmarks/audience.awk | sed 's|Europe/Paris|Asia/Manila|' >"$scratch/audience.ndjson"

# One certificate, which all clients trust.
keys() {
    "$jdk/bin/keytool" "$@" -storetype PKCS12 -storepass stub-of-ours -noprompt 2>/dev/null
}
keys -genkeypair -alias stub -keyalg EC -groupname secp256r1 -dname CN=localhost -ext SAN=dns:localhost,ip:127.0.0.1 \
    -validity 30 -keystore "$scratch/keys.p12"
keys -exportcert -alias stub -rfc -keystore "$scratch/keys.p12" -file "$scratch/certificate.pem"
keys -importcert -alias stub -file "$scratch/certificate.pem" -keystore "$scratch/trusted.p12"

run() { # class arguments…
    # shellcheck disable=SC2086
    "$jdk/bin/java" -Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
        -Djavax.net.ssl.trustStore="$scratch/trusted.p12" -Djavax.net.ssl.trustStorePassword=stub-of-ours \
        -Dhttp.maxConnections="$in_flight" -Dstub.pid="$stub" ${HERALD_JAVA_OPTS:-} \
        -Dlogback.configurationFile=app/target/classes/logback.xml -cp "$path" "dev.herald.benchmarks.dispatch.$1" "${@:2}"
}

begin_nginx() {
    openssl pkcs12 -in "$scratch/keys.p12" -nodes -nocerts -passin pass:stub-of-ours -out "$scratch/key.pem" 2>/dev/null
    : >"$scratch/sends"
    cat >"$scratch/nginx.conf" <<EOF
worker_processes auto;
daemon off;
pid $scratch/nginx.pid;
error_log $scratch/nginx.log;
events { worker_connections 4096; }
http {
    log_format one 1;
    access_log off;
    client_body_temp_path $scratch/body;
    proxy_temp_path $scratch/proxy;
    fastcgi_temp_path $scratch/fastcgi;
    uwsgi_temp_path $scratch/uwsgi;
    scgi_temp_path $scratch/scgi;
    keepalive_requests 1000000000;
    default_type application/json;
    server {
        listen 127.0.0.1:$port ssl backlog=4096;
        ssl_certificate $scratch/certificate.pem;
        ssl_protocols TLSv1.3;
        ssl_certificate_key $scratch/key.pem;
        location ~ ^/v24.0/act_[0-9]+/messages\$ {
            access_log $scratch/sends one buffer=64k flush=1s;
            return 200 '{"success":true,"marketing_message_tracking_id":"\${connection}000\${connection_requests}"}';
        }
        location ~ ^/v24.0/act_[0-9]+/message_campaign\$ { return 200 '{"id":"23850000000000001"}'; }
        location ~ ^/v24.0/act_[0-9]+/ads\$ { return 200 '{"data":[]}'; }
        location / { return 404 '{}'; }
    }
}
EOF
    nginx -e "$scratch/nginx.log" -c "$scratch/nginx.conf" &
}

begin_java() { # latency
    "$jdk/bin/java" -Xmx256m -XX:+UseSerialGC -Djavax.net.ssl.keyStore="$scratch/keys.p12" \
        -Djavax.net.ssl.keyStorePassword=stub-of-ours -Djavax.net.ssl.trustStore="$scratch/trusted.p12" \
        -cp benchmarks/target/classes dev.herald.benchmarks.dispatch.Stub "$port" "$1" &
}

begin_stub() { # latency
    if [ "$1" -eq 0 ] && [ "${STUB:-}" != java ] && command -v nginx >/dev/null && command -v openssl >/dev/null; then
        kind=nginx
        begin_nginx
    else
        kind=java
        begin_java "$1"
    fi
    stub=$!
    for _ in $(seq 100); do
        (echo >"/dev/tcp/127.0.0.1/$port") 2>/dev/null && return
        kill -0 "$stub" 2>/dev/null || break
        sleep 0.1
    done
    echo "the stub does not start" >&2
    exit 1
}

end_stub() {
    kill "$stub"
    wait "$stub" 2>/dev/null || true
    stub=
}

counted() {
    case $kind in
        nginx) wc -l <"$scratch/sends" ;;
        java) curl -s --cacert "$scratch/certificate.pem" "$base/count" ;;
    esac
}

# What the stub counted since must be what the contender says; nginx writes its count down within a second.
check() { # sends before
    for _ in $(seq 30); do
        [ $(($(counted) - $2)) -ne "$1" ] || return 0
        sleep 0.1
    done
    echo "$1 sends by its own account, $(($(counted) - $2)) by the stub's" >&2
    exit 1
}

begin_server() {
    [ -z "$server" ] || return 0
    rm -f "$scratch/url"
    "$jdk/bin/java" -cp "$path" dev.herald.benchmarks.store.Server >"$scratch/url" 2>/dev/null &
    server=$!
    until [ -s "$scratch/url" ]; do sleep 0.1; done
    url=$(cat "$scratch/url")
}

settings() { # database
    "$jdk/bin/java" --enable-native-access=ALL-UNNAMED -cp "$path" dev.herald.benchmarks.store.BareJdbc settings "$1" |
        awk '{printf "%s%s", (NR == 1 ? "  " : ", "), $0} END {print ""}' >&2
}

contend() { # name latency
    local sends=$recipients
    case $1 in
        bare) run BareLoop "$base" "$sends" "$in_flight" ;;
        herald-sqlite)
            run HeraldRun "$base" "$scratch/campaign.yaml" "$in_flight" "jdbc:sqlite:$scratch/$2/herald.db"
            settings "jdbc:sqlite:$scratch/$2/herald.db"
            ;;
        herald-postgresql)
            run HeraldRun "$base" "$scratch/campaign.yaml" "$in_flight" "$url"
            settings "$url"
            ;;
        db-scheduler)
            run DbScheduler "$base" "$sends" "$in_flight" "$url"
            settings "$url"
            ;;
        # An order of magnitude slower, so a part of the sends will do.
        meta-sdk) run MetaSdk "$base" "$(((sends + 9) / 10))" "$in_flight" ;;
        *) echo "who is $1?" >&2 && exit 2 ;;
    esac
}

echo "$recipients recipients, $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
for latency in ${LATENCY:-0 100}; do
    if [ "$latency" -eq 0 ]; then in_flight=${IN_FLIGHT:-128}; else in_flight=1000; fi
    mkdir "$scratch/$latency"
    : >"$scratch/rows"
    begin_stub "$latency"
    # A stub in Java is slow at first. The first contender is not to pay for that.
    run BareLoop "$base" "$(((recipients + 9) / 10))" "$in_flight" | tail -n 1 >"$scratch/warm"
    check "$(cut -d' ' -f2 "$scratch/warm")" 0
    for name in $only; do
        # A server for each latency: its database begins empty.
        case $name in *postgresql | db-scheduler) begin_server ;; esac
        before=$(counted)
        # The JVM's own remarks come before it.
        row=$(contend "$name" "$latency" | tail -n 1)
        # shellcheck disable=SC2086
        set -- $row
        check "$2" "$before"
        echo "$row" >>"$scratch/rows"
    done
    end_stub
    [ -z "$server" ] || kill "$server"
    wait "$server" 2>/dev/null || true
    server=
    echo "== answers after $latency ms by $kind, $in_flight calls in flight"
    awk 'BEGIN {print "what sends seconds sends/s client-CPU-s/1000 database-CPU-s/1000 stub-CPU-s/1000 peak-MiB kept-MiB of-bare"}
        $1 == "bare" {bare = $4} {print $0, (bare ? sprintf("%.2f", $4 / bare) : "-")}' "$scratch/rows" | column -t
done
