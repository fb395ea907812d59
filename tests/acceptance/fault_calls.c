/* Lets one system call of a program go wrong, or ends the program there: preloaded by crash_matrix.py, never part of the product.
 *
 *   cc -shared -fPIC -O1 -o fault_calls.so fault_calls.c -ldl
 *
 *   FAULT_ROOT   only calls about files below this folder count
 *   FAULT_CALLS  which calls count, by their names with commas between: write pwrite fsync rename open mkdir unlink ftruncate
 *   FAULT_AT     the how many-th of them goes wrong, from 1; 0: none
 *   FAULT_TIMES  so many in a row do, 1 when not given
 *   FAULT_ERROR  EIO, ENOSPC, EMFILE, EACCES or ENOMEM: what the call says; KILL: the process is killed before the call
 *   FAULT_REPORT a file: a line for each call that went wrong, and at the end how many were counted
 *   FAULT_SYNCED a file: what the store's write-ahead log held when it was last synced, which is what a power cut leaves of it
 *
 * Names cover their variants (pwrite64, openat, fdatasync, ...). Calls that the C library makes by itself (fwrite, readdir) are not seen.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long s_seen;
static const char *s_root, *s_calls, *s_report, *s_synced;
static long s_at, s_times = 1;
static int s_error, s_kill;

static void say(const char* text)
{
    if (s_report == NULL)
        return;
    const long file = syscall(SYS_openat, AT_FDCWD, s_report, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (file < 0)
        return;
    if (syscall(SYS_write, (int)file, text, strlen(text)) < 0)
        errno = 0;
    syscall(SYS_close, (int)file);
}

__attribute__((constructor)) static void begin(void)
{
    s_root = getenv("FAULT_ROOT");
    s_calls = getenv("FAULT_CALLS");
    s_report = getenv("FAULT_REPORT");
    s_synced = getenv("FAULT_SYNCED");
    const char* at = getenv("FAULT_AT");
    const char* times = getenv("FAULT_TIMES");
    const char* error = getenv("FAULT_ERROR");
    s_at = at != NULL ? atol(at) : 0;
    s_times = times != NULL ? atol(times) : 1;
    if (error == NULL)
        return;
    s_kill = strcmp(error, "KILL") == 0;
    s_error = strcmp(error, "EIO") == 0      ? EIO
              : strcmp(error, "ENOSPC") == 0 ? ENOSPC
              : strcmp(error, "EMFILE") == 0 ? EMFILE
              : strcmp(error, "EACCES") == 0 ? EACCES
                                             : ENOMEM;
}

__attribute__((destructor)) static void end(void)
{
    char text[64];
    snprintf(text, sizeof text, "counted %ld\n", atomic_load(&s_seen));
    say(text);
}

static int is_counted(const char* call)
{
    if (s_calls == NULL)
        return 0;
    const size_t length = strlen(call);
    for (const char* at = strstr(s_calls, call); at != NULL; at = strstr(at + 1, call))
        if ((at == s_calls || at[-1] == ',') && (at[length] == '\0' || at[length] == ','))
            return 1;
    return 0;
}

static int is_below(const char* path)
{
    const size_t length = strlen(s_root);
    return strncmp(path, s_root, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* A descriptor's or folder's own path; a relative one is put behind it. */
static void path_of(int folder, const char* name, char* path)
{
    path[0] = '\0';
    if (name != NULL && name[0] == '/') {
        snprintf(path, PATH_MAX, "%s", name);
        return;
    }
    char link[64];
    if (folder == AT_FDCWD)
        snprintf(link, sizeof link, "/proc/self/cwd");
    else
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0)
        length = 0;
    path[length] = '\0';
    if (name != NULL)
        snprintf(path + length, (size_t)(PATH_MAX - length), "/%s", name);
}

/* Whether this call is to go wrong. */
static int goes_wrong(const char* call, int folder, const char* name)
{
    if (s_root == NULL || !is_counted(call))
        return 0;
    const int kept = errno;
    char path[PATH_MAX];
    path_of(folder, name, path);
    errno = kept;
    if (!is_below(path))
        return 0;
    const long number = atomic_fetch_add(&s_seen, 1) + 1;
    if (s_at == 0 || number < s_at || number >= s_at + s_times)
        return 0;
    char text[PATH_MAX + 128];
    snprintf(text, sizeof text, "%ld %s %s\n", number, call, path);
    if (number < s_at + 3)
        say(text);
    if (s_kill)
        kill(getpid(), SIGKILL);
    errno = s_error;
    return 1;
}

static void keep_synced(int file)
{
    if (s_synced == NULL)
        return;
    const int kept = errno;
    char path[PATH_MAX], part[PATH_MAX];
    path_of(file, NULL, path);
    const size_t length = strlen(path);
    const char* const wanted = "/store.sqlite-wal";
    if (length > strlen(wanted) && strcmp(path + length - strlen(wanted), wanted) == 0) {
        snprintf(part, sizeof part, "%s.part", s_synced);
        const int copy = (int)syscall(SYS_openat, AT_FDCWD, part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
        char bytes[65536];
        off_t from = 0;
        for (ssize_t count; copy >= 0 && (count = pread(file, bytes, sizeof bytes, from)) > 0; from += count)
            if (syscall(SYS_write, copy, bytes, (size_t)count) != count)
                break;
        if (copy >= 0) {
            syscall(SYS_close, copy);
            syscall(SYS_renameat, AT_FDCWD, part, AT_FDCWD, s_synced);
        }
    }
    errno = kept;
}

#define REAL(name) static __typeof__(&name) real; if (real == NULL) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int file, const void* bytes, size_t count)
{
    REAL(write);
    return goes_wrong("write", file, NULL) ? -1 : real(file, bytes, count);
}

ssize_t writev(int file, const struct iovec* parts, int count)
{
    REAL(writev);
    return goes_wrong("write", file, NULL) ? -1 : real(file, parts, count);
}

ssize_t pwrite(int file, const void* bytes, size_t count, off_t at)
{
    REAL(pwrite);
    return goes_wrong("pwrite", file, NULL) ? -1 : real(file, bytes, count, at);
}

ssize_t pwrite64(int file, const void* bytes, size_t count, off64_t at)
{
    REAL(pwrite64);
    return goes_wrong("pwrite", file, NULL) ? -1 : real(file, bytes, count, at);
}

int fsync(int file)
{
    REAL(fsync);
    if (goes_wrong("fsync", file, NULL))
        return -1;
    const int result = real(file);
    if (result == 0)
        keep_synced(file);
    return result;
}

int fdatasync(int file)
{
    REAL(fdatasync);
    if (goes_wrong("fsync", file, NULL))
        return -1;
    const int result = real(file);
    if (result == 0)
        keep_synced(file);
    return result;
}

int ftruncate(int file, off_t length)
{
    REAL(ftruncate);
    return goes_wrong("ftruncate", file, NULL) ? -1 : real(file, length);
}

int ftruncate64(int file, off64_t length)
{
    REAL(ftruncate64);
    return goes_wrong("ftruncate", file, NULL) ? -1 : real(file, length);
}

#define MODE_OF(flags) \
    mode_t mode = 0; \
    if (((flags) & (O_CREAT | O_TMPFILE)) != 0) { \
        va_list list; \
        va_start(list, flags); \
        mode = va_arg(list, mode_t); \
        va_end(list); \
    }

int open(const char* path, int flags, ...)
{
    REAL(open);
    MODE_OF(flags)
    return goes_wrong("open", AT_FDCWD, path) ? -1 : real(path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    REAL(open64);
    MODE_OF(flags)
    return goes_wrong("open", AT_FDCWD, path) ? -1 : real(path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...)
{
    REAL(openat);
    MODE_OF(flags)
    return goes_wrong("open", folder, path) ? -1 : real(folder, path, flags, mode);
}

int openat64(int folder, const char* path, int flags, ...)
{
    REAL(openat64);
    MODE_OF(flags)
    return goes_wrong("open", folder, path) ? -1 : real(folder, path, flags, mode);
}

FILE* fopen(const char* path, const char* how)
{
    REAL(fopen);
    return goes_wrong("open", AT_FDCWD, path) ? NULL : real(path, how);
}

FILE* fopen64(const char* path, const char* how)
{
    REAL(fopen64);
    return goes_wrong("open", AT_FDCWD, path) ? NULL : real(path, how);
}

int rename(const char* from, const char* to)
{
    REAL(rename);
    return goes_wrong("rename", AT_FDCWD, to) ? -1 : real(from, to);
}

int renameat(int from_folder, const char* from, int to_folder, const char* to)
{
    REAL(renameat);
    return goes_wrong("rename", to_folder, to) ? -1 : real(from_folder, from, to_folder, to);
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned int flags)
{
    REAL(renameat2);
    return goes_wrong("rename", to_folder, to) ? -1 : real(from_folder, from, to_folder, to, flags);
}

int mkdir(const char* path, mode_t mode)
{
    REAL(mkdir);
    return goes_wrong("mkdir", AT_FDCWD, path) ? -1 : real(path, mode);
}

int mkdirat(int folder, const char* path, mode_t mode)
{
    REAL(mkdirat);
    return goes_wrong("mkdir", folder, path) ? -1 : real(folder, path, mode);
}

int unlink(const char* path)
{
    REAL(unlink);
    return goes_wrong("unlink", AT_FDCWD, path) ? -1 : real(path);
}

int unlinkat(int folder, const char* path, int flags)
{
    REAL(unlinkat);
    return goes_wrong("unlink", folder, path) ? -1 : real(folder, path, flags);
}

int rmdir(const char* path)
{
    REAL(rmdir);
    return goes_wrong("unlink", AT_FDCWD, path) ? -1 : real(path);
}

int remove(const char* path)
{
    REAL(remove);
    return goes_wrong("unlink", AT_FDCWD, path) ? -1 : real(path);
}
