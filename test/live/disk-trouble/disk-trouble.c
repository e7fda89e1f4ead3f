/*
 * A disk in trouble, for one folder. Preloaded into a process, this refuses what such a disk refuses, as
 * long as a file says so, and lets everything through once the file is gone.
 *
 * DATA_DIR      the folder
 * DISK_TROUBLE  the file: "full" (no write succeeds) or "read-only" (nothing is opened for writing either)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum trouble { NONE, FULL, READ_ONLY };

#define NEXT(function) ((__typeof__(&function))dlsym(RTLD_NEXT, #function))

static enum trouble read_trouble(void) {
  char word[16] = "";
  const char *name = getenv("DISK_TROUBLE");
  int file = name == NULL ? -1 : NEXT(open64)(name, O_RDONLY | O_CLOEXEC);
  if (file < 0) return NONE;
  ssize_t length = read(file, word, sizeof word - 1);
  close(file);
  if (length <= 0) return NONE;
  return strcmp(word, "full") == 0 ? FULL : READ_ONLY;
}

static int is_inside(const char *path) {
  const char *folder = getenv("DATA_DIR");
  size_t length = folder == NULL ? 0 : strlen(folder);
  return length > 0 && strncmp(path, folder, length) == 0 && path[length] == '/';
}

/* What a write to this descriptor fails with; 0 when nothing is wrong. */
static int find_fault(int descriptor) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = '\0';
  if (!is_inside(path)) return 0;
  switch (read_trouble()) {
    case FULL: return ENOSPC;
    case READ_ONLY: return EROFS;
    case NONE: return 0;
  }
  return 0;
}

#define REFUSE_OR(call)                    \
  do {                                     \
    int kept = errno;                      \
    int fault = find_fault(descriptor);    \
    errno = fault == 0 ? kept : fault;     \
    return fault == 0 ? (call) : -1;       \
  } while (0)

ssize_t write(int descriptor, const void *bytes, size_t size) {
  REFUSE_OR(NEXT(write)(descriptor, bytes, size));
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset) {
  REFUSE_OR(NEXT(pwrite64)(descriptor, bytes, size, offset));
}

int ftruncate64(int descriptor, off64_t size) {
  REFUSE_OR(NEXT(ftruncate64)(descriptor, size));
}

static int is_refused(const char *path, int flags) {
  if ((flags & O_ACCMODE) == O_RDONLY || !is_inside(path) || read_trouble() != READ_ONLY) return 0;
  errno = EROFS;
  return 1;
}

#define OPEN(function)                                                \
  int function(const char *path, int flags, ...) {                    \
    va_list more;                                                     \
    va_start(more, flags);                                            \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
    va_end(more);                                                     \
    return is_refused(path, flags) ? -1 : NEXT(function)(path, flags, mode); \
  }

OPEN(open)
OPEN(open64)
