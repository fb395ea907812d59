#!/usr/bin/env bash
# Runs the libFuzzer programs of a build, one after the other on one core, and says what each did.
#   tests/fuzz/run.sh BUILD SECONDS [TARGET…]
# SECONDS are those of all targets together. New inputs that reach new code gather in BUILD/fuzz/found/<target>, from where the next run goes
# on; an input that breaks something lies in BUILD/fuzz/faults/<target>-…, and the exit code is then 1.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ $# -lt 2 ]; then
  sed -n '2,5s/^# *//p' "${BASH_SOURCE[0]}" >&2
  exit 2
fi
build=$(cd "$1" && pwd)
seconds=$2
shift 2
if [ $# -eq 0 ]; then
  # shellcheck disable=SC2046
  set -- $(cd "$build/fuzz" && ls -- *.options | sed 's/\.options$//')
fi
each=$((seconds / $#))
[ "$each" -gt 0 ] || each=1

# Files are written for every input: in memory, where there is such a place.
if [ -z "${TMPDIR:-}" ] && [ -d /dev/shm ] && [ -w /dev/shm ]; then
  export TMPDIR=/dev/shm
fi
export OMP_NUM_THREADS=1 OMP_WAIT_POLICY=passive
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:allocator_may_return_null=0} UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}

status=0
printf '%-14s %12s %8s %9s %s\n' target inputs 'a second' 'peak MiB' result
for name in "$@"; do
  found=$build/fuzz/found/$name faults=$build/fuzz/faults log=$build/fuzz/$name.log
  mkdir -p "$found" "$faults"
  result=clean
  # shellcheck disable=SC2046
  nice -n 10 "$build/bin/${name}_fuzz" "$found" "$here/corpus/$name" $(cat "$build/fuzz/$name.options") \
    -dict="$here/$name.dict" -max_total_time="$each" -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$faults/$name-" \
    -print_final_stats=1 -verbosity=1 >"$log" 2>&1 || { result="FAULT, see $log"; status=1; }
  figure() { sed -n "s/^stat::$1: *//p" "$log" | tail -n 1; }
  printf '%-14s %12s %8s %9s %s\n' "$name" "$(figure number_of_executed_units)" "$(figure average_exec_per_sec)" "$(figure peak_rss_mb)" \
    "$result"
done
exit "$status"
