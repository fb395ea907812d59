#!/usr/bin/env bash
# bundle.sh BUILD OUT: a folder OUT and an archive OUT.tar.xz with the runner, the module of CUDA kernels, the tests that need a card, the golden models
# of SDM_GOLDEN_DIR and the check itself, with every library they need that is neither LibTorch's nor the C and C++ run time. For a machine whose
# python3 has the LibTorch that BUILD was made against (or SDM_TORCH_DIR); refused above 64 MiB.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -eq 2 ] || { sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2; }
build=$1 out=$2
[ -x "$build/bin/sdm-runner" ] || { echo "$build/bin/sdm-runner is not there: build first" >&2; exit 2; }
rm -rf "$out"
mkdir -p "$out/bin" "$out/lib" "$out/tests" "$out/gpu_check"
cp "$here"/*.py "$here/README.md" "$out/gpu_check/"

# Libraries that the machine has: LibTorch's own (by folder) and the run time (by name).
add_libraries_of() {
  ldd "$1" | awk '$2 == "=>" && $3 ~ /^\// { print $1, $3 }' | while read -r name path; do
    case $name in
      libc.so* | libm.so* | libdl.so* | librt.so* | libpthread.so* | libutil.so* | libgcc_s.so* | libstdc++.so*) continue ;;
    esac
    case $(readlink -f "$path") in
      */torch/lib/* | */nvidia/*) continue ;;
    esac
    [ -e "$out/lib/$name" ] || { cp -L "$path" "$out/lib/$name" && strip --strip-unneeded "$out/lib/$name" 2>/dev/null || true; }
  done
}

# A program beside its libraries: the file itself as NAME.program, a script under its name.
add_program() {
  local name
  name=$(basename "$1")
  mkdir -p "$out/$2"
  strip -s "$1" -o "$out/bin/$name.program"
  add_libraries_of "$1"
  cat >"$out/$2/$name" <<'SCRIPT'
#!/bin/sh
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
torch=${SDM_TORCH_DIR:-$(python3 -c 'import importlib.util as u; print(u.find_spec("torch").submodule_search_locations[0])')}
export OMP_WAIT_POLICY=passive SDM_RESOURCES="$root/resources"
# Plans per shape cost more than they save where lengths vary, and segments that grow keep the peak of memory low.
export TORCH_CUDNN_SDPA_DEPRIORITIZED="${TORCH_CUDNN_SDPA_DEPRIORITIZED-1}" PYTORCH_ALLOC_CONF="${PYTORCH_ALLOC_CONF-expandable_segments:True}"
LD_LIBRARY_PATH="$root/lib:$torch/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "$root/bin/$(basename "$0").program" "$@"
SCRIPT
  chmod +x "$out/$2/$name"
}

add_program "$build/bin/sdm-runner" bin
if [ -e "$build/bin/libsdm_cuda_kernels.so" ]; then
  strip --strip-unneeded "$build/bin/libsdm_cuda_kernels.so" -o "$out/bin/libsdm_cuda_kernels.so"
else
  echo "$build has no module of CUDA kernels (no nvcc when it was configured): the portable ones will be measured" >&2
fi
for test in $(ctest --test-dir "$build" -N -L '^gpu$' | sed -n 's/^ *Test *#[0-9]*: //p'); do
  if [ -x "$build/bin/$test" ]; then add_program "$build/bin/$test" tests; else echo "$test is not built" >&2; fi
done
mkdir -p "$out/resources/demo"
cp -r "$here/../../../resources/demo/model" "$out/resources/demo/"
if [ -n "${SDM_GOLDEN_DIR:-}" ]; then cp -r "$SDM_GOLDEN_DIR/lm" "$out/golden"; else echo "SDM_GOLDEN_DIR is not set: no golden models" >&2; fi

tar -C "$(dirname "$out")" -cJf "$out.tar.xz" "$(basename "$out")"
size=$(stat -c %s "$out.tar.xz")
echo "$out.tar.xz: $((size / 1024)) KiB, unpacked $(du -sm "$out" | cut -f1) MiB"
[ "$size" -le $((64 * 1024 * 1024)) ] || { echo "more than 64 MiB" >&2; exit 1; }
