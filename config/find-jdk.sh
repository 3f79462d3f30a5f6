# Sourced by herald, .ci/run and the distribution's bin/herald: find_jdk prints the home of the first JDK of version 21 or
# newer, or of the first JRE too, where jdk_tool=java says that no compiler is needed.
# Order: JAVA_HOME, the java on the PATH, the usual folders.

# The feature number (21, 25, …) of the JDK in folder $1; nothing if it is none.
jdk_feature() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/${jdk_tool:-javac}" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release" | head -n 1
    else
        "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9]*\).*/\1/p' | head -n 1
    fi
}

is_new_jdk() {
    [ -n "$1" ] && jdk_feature_found=$(jdk_feature "$1") && [ "${jdk_feature_found:-0}" -ge 21 ]
}

# The home behind the java on the PATH, which may be a link or the script of a version manager.
jdk_on_path() {
    jdk_java=$(command -v java) || return 0
    jdk_java=$(readlink -f "$jdk_java" 2>/dev/null || echo "$jdk_java")
    jdk_home=${jdk_java%/bin/java}
    if [ ! -r "$jdk_home/release" ]; then
        jdk_home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
    fi
    printf '%s\n' "$jdk_home"
}

find_jdk() {
    for jdk in "${JAVA_HOME:-}" "$(jdk_on_path)" \
        /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
        if is_new_jdk "$jdk"; then
            printf '%s\n' "$jdk"
            return 0
        fi
    done
    return 1
}
