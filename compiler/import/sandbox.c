/*
 * sandbox.c - work on hostile data in a child process that has no rights: no files, no sockets, no other processes, bounded memory and time. It can
 * compute and write its answer into one pipe. A fault of the library that does the work ends the child, not hnc.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* pipe2, RLIMIT_AS, MAP_ANONYMOUS */
#endif
#include "import/import.h"

#if HNC_WITH_HDF5

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <seccomp.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define HNC_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HNC_ADDRESS_SANITIZER 1
#endif
#endif
#ifndef HNC_ADDRESS_SANITIZER
#define HNC_ADDRESS_SANITIZER 0
#endif

enum { CHILD_FINE = 0, CHILD_FAILED = 1, CHILD_NO_SANDBOX = 2, PIECE = 1 << 16, GRACE_SECONDS = 20 };

/* The memory that this process has mapped, in bytes. */
static size_t mapped_bytes(void) {
    size_t pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file != NULL) {
        if (fscanf(file, "%zu", &pages) != 1) {
            pages = 0;
        }
        fclose(file);
    }
    return pages * (size_t)sysconf(_SC_PAGESIZE);
}

/* Lowers a limit to `value`; one that is lower already stays. */
static bool set_limit(int resource, size_t value) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0) {
        return false;
    }
    limit.rlim_max = limit.rlim_max < value ? limit.rlim_max : value;
    limit.rlim_cur = limit.rlim_cur < limit.rlim_max ? limit.rlim_cur : limit.rlim_max;
    return setrlimit(resource, &limit) == 0;
}

/* What remains possible: memory, the clock, the answer, the end. Opening files fails with an error that the library can report; all else kills. */
static bool take_rights(int out) {
    static const int allowed[] = {
        SCMP_SYS(munmap),        SCMP_SYS(mremap),       SCMP_SYS(brk),          SCMP_SYS(madvise),        SCMP_SYS(futex),
        SCMP_SYS(exit),          SCMP_SYS(exit_group),   SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask), SCMP_SYS(sigaltstack),
        SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(time),         SCMP_SYS(getpid),         SCMP_SYS(gettid),
        SCMP_SYS(sched_yield),   SCMP_SYS(getrandom),
    };
    static const int refused[] = {SCMP_SYS(open),       SCMP_SYS(openat), SCMP_SYS(stat),     SCMP_SYS(lstat),
                                  SCMP_SYS(newfstatat), SCMP_SYS(access), SCMP_SYS(readlink), SCMP_SYS(getcwd)};
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    bool fine = filter != NULL;
    for (int i = 0; i < COUNT_OF(allowed) && fine; i++) {
        fine = seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0) == 0;
    }
    for (int i = 0; i < COUNT_OF(refused) && fine; i++) {
        fine = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), refused[i], 0) == 0;
    }
    /* No memory that can be executed; writing into the pipe only (and, for the sanitizers' reports, on standard error). */
    fine = fine && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
    fine = fine && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
    fine = fine && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)out)) == 0;
    fine = fine && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, SCMP_A0(SCMP_CMP_EQ, STDERR_FILENO)) == 0;
    fine = fine && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return fine;
}

static _Noreturn void run_child(const SandboxJob *job, int out) {
    static const int signals[] = {SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS, SIGINT, SIGTERM, SIGPIPE};
    for (int i = 0; i < COUNT_OF(signals); i++) {
        signal(signals[i], SIG_DFL);
    }
    if (job->prepare != NULL && !job->prepare(job->context)) {
        _exit(CHILD_FAILED);
    }
    bool fine = set_limit(RLIMIT_CORE, 0) && set_limit(RLIMIT_FSIZE, 0) && set_limit(RLIMIT_CPU, (size_t)job->seconds);
    fine = fine && (HNC_ADDRESS_SANITIZER || set_limit(RLIMIT_AS, mapped_bytes() + job->memory));
    if (!fine || !take_rights(out)) {
        _exit(CHILD_NO_SANDBOX);
    }
    _exit(job->work(job->context, out) ? CHILD_FINE : CHILD_FAILED);
}

typedef enum { READ_ALL, READ_STOPPED, READ_LATE } ReadResult;

/* Hands on what the child writes until it closes the pipe. */
static ReadResult read_answer(const SandboxJob *job, int in) {
    char piece[PIECE];
    time_t end = time(NULL) + job->seconds + GRACE_SECONDS;
    for (;;) {
        struct pollfd ready = {.fd = in, .events = POLLIN};
        if (poll(&ready, 1, 1000) <= 0) {
            if (time(NULL) > end) {
                return READ_LATE;
            }
            continue;
        }
        ssize_t got = read(in, piece, sizeof piece);
        if (got == 0) {
            return READ_ALL;
        }
        if (got < 0 && errno != EINTR) {
            return READ_STOPPED;
        }
        if (got > 0 && !job->take(job->context, piece, (size_t)got)) {
            return READ_STOPPED;
        }
    }
}

static bool report_end(const Source *source, const char *what, int status) {
    if (WIFSIGNALED(status)) {
        int number = WTERMSIG(status);
        const char *why = number == SIGSYS                         ? "it tried what reading data does not need"
                          : number == SIGXCPU || number == SIGKILL ? "it took too long"
                                                                   : strsignal(number);
        import_error(source, "hdf5-crash", "%s: reading it ended the process that did so: %s", what, why);
        diag_remedy(source->diag, "the file is damaged or made to do harm; save the model again");
        return false;
    }
    if (WEXITSTATUS(status) == CHILD_NO_SANDBOX) {
        import_error(source, "sandbox", "%s: the system refuses the sandbox (seccomp) in which this file would be read", what);
        diag_remedy(source->diag, "run hnc where seccomp filters are allowed, as they are by default in Linux and in containers");
        return false;
    }
    return import_error(source, "hdf5", "%s: it cannot be read", what);
}

bool sandbox_run(const Source *source, const char *what, const SandboxJob *job) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        return import_error(source, "system", "%s: no pipe: %s", what, strerror(errno));
    }
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        run_child(job, ends[1]);
    }
    int error = errno;
    close(ends[1]);
    if (child < 0) {
        close(ends[0]);
        return import_error(source, "system", "%s: no process to read it: %s", what, strerror(error));
    }
    ReadResult result = read_answer(job, ends[0]);
    close(ends[0]);
    if (result != READ_ALL) {
        kill(child, SIGKILL);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (result == READ_STOPPED) {
        return false; /* `take` said why */
    }
    return (WIFEXITED(status) && WEXITSTATUS(status) == CHILD_FINE) || report_end(source, what, status);
}

#endif
