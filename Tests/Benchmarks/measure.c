// Runs a program and says on the last line of standard error what it took: seconds, seconds of
// processor, and the most memory in KiB. A program of its own, because memory is counted from the
// process that starts another, and Python's would be more than what is measured.
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static double seconds(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int count, char **arguments) {
    if (count < 2) return 2;
    struct timeval start, end;
    gettimeofday(&start, NULL);
    pid_t child = fork();
    if (child == 0) {
        execvp(arguments[1], arguments + 1);
        _exit(127);
    }
    close(0);
    int status;
    struct rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) < 0) return 1;
    gettimeofday(&end, NULL);
#ifdef __APPLE__
    usage.ru_maxrss /= 1024;
#endif
    fprintf(stderr, "\n%.6f %.6f %ld\n", seconds(end) - seconds(start),
            seconds(usage.ru_utime) + seconds(usage.ru_stime), (long)usage.ru_maxrss);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
