#!/usr/bin/env bash
# Whether the image that was built on nothing (mvn -Pimage -Dimage.base=scratch package) holds the whole program: it is unpacked,
# and what it starts is started with a Java of this machine in place of the one of a base image.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=config/find-jdk.sh
. config/find-jdk.sh
jdk=$(find_jdk)
image=$(mktemp -d)
trap 'rm -rf "$image"' EXIT

fail() {
    echo "Image: $1" >&2
    exit 1
}

tar -xf app/target/herald-image.tar -C "$image"
mkdir "$image/root"
for layer in "$image"/*.tar.gz; do
    tar -xzf "$layer" -C "$image/root" 2>/dev/null
done

grep -q '"User":"10001"' "$image/config.json" || fail "it runs as root"
grep -q '"-cp","@/app/jib-classpath-file","dev.herald.app.Main"' "$image/config.json" || fail "it starts something else"
grep -q '"created":"2025-01-01T00:00:00Z"' "$image/config.json" || fail "its time is that of the build"
sed "s|/app/|$image/root/app/|g" "$image/root/app/jib-classpath-file" >"$image/classpath"

cp -r examples/summer-sale "$image/campaign"
rm -rf "$image/campaign/.herald"
"$jdk/bin/java" --enable-native-access=ALL-UNNAMED -cp "@$image/classpath" dev.herald.app.Main \
    run "$image/campaign/campaign.yaml" --json >"$image/output.json" 2>"$image/errors.txt" || {
    cat "$image/errors.txt" >&2
    fail "the program in it can't run the example"
}
"$jdk/bin/java" -cp 'app/target/lib/*' config/CompareRun.java examples/summer-sale/expected.json "$image/output.json"
echo "Image: its program runs the example."
