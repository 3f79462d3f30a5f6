#!/usr/bin/env bash
# Whether the same sources give the same bytes: what this folder's last build made (mvn package, or verify, or install) is held
# against a second build in another folder. Compared are all jars that are published but Javadoc, the bill of materials and the
# distribution. A local repository other than the usual one can be named: MAVEN_ARGS_EXTRA=-Dmaven.repo.local=FOLDER.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What is to be the same; fails where something was not built.
artifacts() {
    local version=0.1.0 module name
    for module in domain application http:adapters-http persistence:adapters-persistence testkit app; do
        name=${module%%:*}
        for kind in "" -sources; do
            echo "${module##*:}/target/herald-$name-$version$kind.jar"
        done
    done
    echo app/target/bom.json
    echo "app/target/herald-$version.zip"
}

mapfile -t files < <(artifacts)
for file in "${files[@]}"; do
    [ -f "$file" ] || {
        echo "Reproducible: $file is not there; build it first: mvn package" >&2
        exit 2
    }
done

again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$again" --

# shellcheck disable=SC2086
(cd "$again" && mvn -B -q -Dquick -Dpublish.skip=false ${MAVEN_ARGS_EXTRA:-} -pl app -am package) >"$again/build.log" 2>&1 || {
    cat "$again/build.log" >&2
    echo "Reproducible: the second build failed." >&2
    exit 1
}

different=0
for file in "${files[@]}"; do
    cmp -s "$file" "$again/$file" || {
        echo "Reproducible: two builds made different bytes of $file" >&2
        different=1
    }
done
((different == 0)) || exit 1
echo "Reproducible: ${#files[@]} files are the same after a second build in another folder."
