#!/usr/bin/env bash
# Whether the example gives the numbers written beside it, started as it is in this folder and as the distribution is unpacked.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=config/find-jdk.sh
. config/find-jdk.sh
jdk=$(find_jdk)
root=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Runs the example that lies in a folder with a launcher, and compares.
check() {
    local launcher=$1 example=$2/examples/summer-sale status=0
    rm -rf "$example/.herald"
    "$launcher" run "$example/campaign.yaml" --json >"$scratch/output.json" || status=$?
    if ((status != 0)); then
        echo "Example: $launcher run ended with exit status $status; it printed:" >&2
        cat "$scratch/output.json" >&2
        exit 1
    fi
    "$jdk/bin/java" -cp "$root/app/target/lib/*" config/CompareRun.java "$example/expected.json" "$scratch/output.json"
}

check "$root/herald" "$root"

(cd "$scratch" && "$jdk/bin/jar" --extract --file "$root/app/target/herald-0.1.0.zip")
unpacked=$scratch/herald-0.1.0
chmod +x "$unpacked/bin/herald" # jar keeps no modes; a person's unzip does
grep -q '"bomFormat"' "$unpacked/sbom.json"
cmp LICENSE "$unpacked/LICENSE"

# By a link, from elsewhere, with no Maven and no compiler to be found.
ln -s "$unpacked/bin/herald" "$scratch/linked"
PATH=/usr/bin:/bin check "$scratch/linked" "$unpacked"
