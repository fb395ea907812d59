#!/usr/bin/env bash
# Sets up, builds with warnings as errors, runs every test that needs no GPU, and ends with ctest's summary.
#   ./test.sh            all of them
#   ./test.sh LABEL…     only those with one of the labels; `./test.sh --labels` lists them
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/core/cmake/set_up.sh"

# The labels that tests carry, one a line.
labels() {
  ctest --test-dir "$sdm_build" --print-labels | sed -n 's/^  //p'
}

sdm_set_up
sdm_configure_and_build

if [ "${1:-}" = --labels ]; then
  labels
  exit 0
fi
for label in "$@"; do
  if ! labels | grep -qxF -- "$label"; then
    sdm_say "No test has the label '$label'; there are: $(labels | paste -sd ' ')"
    exit 2
  fi
done

processors=$(env -u OMP_NUM_THREADS nproc) # nproc takes that variable for its answer
export OMP_WAIT_POLICY=passive OMP_NUM_THREADS=1
selection=()
if [ $# -gt 0 ]; then
  selection=(-L "^($(IFS='|'; echo "$*"))\$")
fi
exec ctest --test-dir "$sdm_build" --output-on-failure --no-tests=error --parallel "$processors" -LE '^gpu$' "${selection[@]}"
