#pragma once

/// SDM_CLONES_FOR("set", …): compiles a function for several instruction sets and for any machine; the loader picks the best one this
/// machine has. It does so before a sanitizer is ready for code it has instrumented, and clang has no such thing for our use.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define SDM_CLONES_FOR(...) __attribute__((target_clones(__VA_ARGS__, "default")))
#else
#define SDM_CLONES_FOR(...)
#endif
