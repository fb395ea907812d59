#!/usr/bin/env bash
# What a change is held against besides its tests. Ends with an error when any of it finds something.
#   tests/checks.sh                   all of them but `light`, one after the other
#   tests/checks.sh format [FILE…]    clang-format, of the given sources or all
#   tests/checks.sh tidy [FILE…]      clang-tidy with the checks of .clang-tidy, of the given sources or all
#   tests/checks.sh asan [ARGUMENT…]  every test under the address and undefined-behaviour sanitizers; arguments go to ctest
#   tests/checks.sh tsan [ARGUMENT…]  the tests labelled `threads` under the thread sanitizer
#   tests/checks.sh light             of both sanitizers' tests those that need neither LibTorch nor the runner's program: minutes
#   tests/checks.sh fuzz [SECONDS [TARGET…]]  libFuzzer over what comes from outside (tests/fuzz), ten minutes in all unless told
# `tidy` reads how files are compiled from the build of ./test.sh; the others build in build-asan, build-tsan and build-fuzz.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../core/cmake/set_up.sh"
cd "$sdm_root"

sources() {
  git ls-files --cached --others --exclude-standard -- 'core/*.cpp' 'core/*.h' 'widgets/*.cpp' 'widgets/*.h' 'app/*.cpp' 'app/*.h' \
    'tests/*.cpp' 'tests/*.h'
}

check_format() {
  if [ $# -eq 0 ]; then
    # shellcheck disable=SC2046
    set -- $(sources)
  fi
  clang-format --dry-run --Werror "$@"
  sdm_say "format: $# files in order"
}

# Only what a compiler sees by itself: headers are checked where they are included. Generated sources are nobody's to mend.
check_tidy() {
  if [ $# -eq 0 ]; then
    # shellcheck disable=SC2046
    set -- $(sources | grep '\.cpp$')
  fi
  if [ ! -f "$sdm_build/compile_commands.json" ]; then
    sdm_configure_and_build
  fi
  python3 tests/tidy.py "$sdm_build" "$@"
  sdm_say "tidy: $# files in order"
}

# The sanitizers' first finding ends a test, so that none is overlooked in a passing one.
# Memory that cannot be had is refused as everywhere: tests ask for too much to see what is said.
run_asan() {
  OMP_WAIT_POLICY=passive OMP_NUM_THREADS=1 ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1 \
    ctest --test-dir build-asan --output-on-failure --parallel "$(env -u OMP_NUM_THREADS nproc)" --no-tests=error "$@"
}

run_tsan() {
  OMP_WAIT_POLICY=passive OMP_NUM_THREADS=1 TSAN_OPTIONS="suppressions=$sdm_root/tests/tsan.supp halt_on_error=1" \
    ctest --test-dir build-tsan --output-on-failure -L '^threads$' --no-tests=error "$@"
}

# The names of the tests labelled `threads`; arguments go to ctest. A test and its program have one name.
thread_tests() {
  ctest --test-dir build-tsan -N -L '^threads$' "$@" | sed -n 's/^ *Test *#[0-9]*: //p'
}

check_asan() {
  cmake --preset asan >/dev/null
  cmake --build --preset asan >&2
  run_asan -LE '^gpu$' "$@"
}

# Libraries that were not built with it hide their locks from the thread sanitizer: only what our own threads do is held against it.
check_tsan() {
  cmake --preset tsan >/dev/null
  # shellcheck disable=SC2046
  cmake --build --preset tsan --target $(thread_tests) >&2
  run_tsan "$@"
}

# What `asan` and `tsan` begin with, as far as it is built in minutes: also continuous integration has the time.
check_light() {
  local light
  cmake --preset asan >/dev/null
  light="^($(paste -sd '|' build-asan/light_tests))\$"
  cmake --build --preset asan --target light_tests >&2
  run_asan -R "$light"
  cmake --preset tsan >/dev/null
  # shellcheck disable=SC2046
  cmake --build --preset tsan --target $(thread_tests -R "$light") >&2
  run_tsan -R "$light"
}

check_fuzz() {
  local seconds=${1:-600}
  [ $# -eq 0 ] || shift
  cmake --preset fuzz >/dev/null
  cmake --build --preset fuzz >&2
  tests/fuzz/run.sh build-fuzz "$seconds" "$@"
}

check=${1:-all}
[ $# -eq 0 ] || shift
case $check in
  all | format | tidy | asan | tsan | light | fuzz) ;;
  *)
    sdm_say "There is no check '$check'; they are: format tidy asan tsan light fuzz"
    exit 2
    ;;
esac
if [ "$check" = format ]; then # needs no compiler and no LibTorch
  sdm_packages="clang-format"
  command -v clang-format >/dev/null || sdm_install_packages
else
  [ "$check" = light ] || sdm_packages="$sdm_packages clang-format clang-tidy"
  case $check in
    all | fuzz) sdm_packages="$sdm_packages clang libclang-rt-14-dev|libclang-rt-18-dev" ;; # of Debian 12, of Ubuntu 24.04
  esac
  sdm_set_up
fi
if [ "$check" = all ]; then
  for one in format tidy asan tsan fuzz; do
    sdm_say "== $one"
    "check_$one"
  done
else
  "check_$check" "$@"
fi
