#!/usr/bin/env bash
# Whether a product of another team builds on what was installed, its tests pass, and its README's commands say what they should.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../examples/acme-loyalty"

# The commands, as somebody types them who reads the README from top to bottom.
mapfile -t commands < <(sed -n '/^```sh$/,/^```$/p' README.md | grep -v '^```')

# What each of them prints, somewhere.
declare -A says=(
    ["mvn package"]="BUILD SUCCESS"
    ["./loyalty preflight campaign.yaml"]="4  BOUGHT_YESTERDAY  This member bought something yesterday or today."
    ["./loyalty preflight campaign.yaml --explain 5550000000000002"]="DENIED   BOUGHT_YESTERDAY"
    ["./loyalty errors BOUGHT_YESTERDAY"]="Blocks this person. Wait until the person may be messaged again."
    ["./loyalty run campaign.yaml"]="5  accepted by the API"
    ["./loyalty report campaign.yaml"]="4  BOUGHT_YESTERDAY  This member bought something yesterday or today."
    ["./loyalty pause campaign.yaml"]="On duty: the campaign 140984918491243/loyalty-days was stopped by"
    ["./loyalty resume campaign.yaml"]="On duty: the campaign 140984918491243/loyalty-days goes on: PAUSED is over."
)

rm -rf .herald target
((${#commands[@]} == ${#says[@]})) || {
    echo "Product: the README has ${#commands[@]} commands, of which ${#says[@]} are checked." >&2
    exit 1
}
for command in "${commands[@]}"; do
    echo "Product: $command"
    case $command in mvn*) typed="$command -B ${MAVEN_ARGS_EXTRA:-}" ;; *) typed=$command ;; esac
    printed=$(bash -c "$typed" 2>&1) || {
        printf '%s\n' "$printed" >&2
        echo "Product: $command failed." >&2
        exit 1
    }
    case $command in mvn*) grep 'Tests run' <<<"$printed" ;; esac
    grep -qF -- "${says[$command]}" <<<"$printed" || {
        printf '%s\n' "$printed" >&2
        echo "Product: $command does not say: ${says[$command]}" >&2
        exit 1
    }
done
rm -rf .herald
