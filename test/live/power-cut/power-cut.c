/*
 * A disk that forgets, when the power is cut, what nobody asked it to keep. Preloaded into a process, this
 * follows the files of one folder and keeps beside it, on the "platter", what would be there after a cut:
 * the bytes that a file had when it was last synced, and the names that the folder had when it was last
 * synced. Before the n-th change of the folder the process dies, and the platter is what is left.
 *
 * POWER_CUT_FOLDER, POWER_CUT_PLATTER  absolute paths; what is in the folder at the start is on the platter
 * POWER_CUT_AFTER                      the change before which the power fails; the first is 1
 * POWER_CUT_SEED                       0: nothing else is kept. Otherwise a disk also keeps, by chance,
 *                                      some sectors of what was not synced, as real ones do
 *
 * SQLite writes with pwrite64, and its shared memory needs no keeping: nothing else is intercepted.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum place { ELSEWHERE, FILE_INSIDE, FOLDER };

#define SECTOR 512
#define NEXT(function) ((__typeof__(&function))dlsym(RTLD_NEXT, #function))

static const char *folder, *platter;
static long calls_left;
static unsigned seed;

static enum place find_place(const char *path) {
  size_t length = strlen(folder);
  if (strncmp(path, folder, length) != 0) return ELSEWHERE;
  if (path[length] == '\0') return FOLDER;
  return path[length] == '/' ? FILE_INSIDE : ELSEWHERE;
}

static enum place find_place_of(int descriptor) {
  char link[64], path[PATH_MAX];
  if (folder == NULL) return ELSEWHERE;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return ELSEWHERE;
  path[length] = '\0';
  return find_place(path);
}

/* The kept bytes of a file, under the number of its inode, because names come and go. */
static int open_kept(ino_t number, int flags) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/%lu", platter, (unsigned long)number);
  return open(path, flags, 0600);
}

static void keep_bytes(int descriptor) {
  struct stat found;
  char bytes[1 << 16];
  ssize_t length;
  off_t offset = 0;
  if (fstat(descriptor, &found) != 0) abort();
  int kept = open_kept(found.st_ino, O_WRONLY | O_CREAT | O_TRUNC);
  if (kept < 0) abort();
  while ((length = pread(descriptor, bytes, sizeof bytes, offset)) > 0) {
    if (NEXT(pwrite64)(kept, bytes, length, offset) != length) abort();
    offset += length;
  }
  close(kept);
}

static void keep_names(void) {
  char path[PATH_MAX];
  snprintf(path, sizeof path, "%s/names", platter);
  FILE *names = fopen(path, "w");
  DIR *entries = opendir(folder);
  if (names == NULL || entries == NULL) abort();
  for (struct dirent *entry; (entry = readdir(entries)) != NULL;) {
    if (entry->d_type == DT_REG) fprintf(names, "%lu %s\n", (unsigned long)entry->d_ino, entry->d_name);
  }
  closedir(entries);
  fclose(names);
}

static void keep_some_sectors(int descriptor, const char *bytes, size_t size, off_t offset) {
  struct stat found;
  if (seed == 0 || fstat(descriptor, &found) != 0) return;
  int kept = open_kept(found.st_ino, O_WRONLY | O_CREAT);
  if (kept < 0) abort();
  for (size_t done = 0, part; done < size; done += part) {
    part = SECTOR - (offset + done) % SECTOR;
    if (part > size - done) part = size - done;
    if (rand_r(&seed) % 2 == 0) NEXT(pwrite64)(kept, bytes + done, part, offset + done);
  }
  close(kept);
}

static void count_down(void) {
  calls_left -= 1;
  if (calls_left == 0) kill(getpid(), SIGKILL);
}

__attribute__((constructor)) static void begin(void) {
  const char *after = getenv("POWER_CUT_AFTER"), *chance = getenv("POWER_CUT_SEED");
  folder = getenv("POWER_CUT_FOLDER");
  platter = getenv("POWER_CUT_PLATTER");
  if (folder == NULL || platter == NULL || after == NULL || chance == NULL) abort();
  calls_left = atol(after);
  seed = strtoul(chance, NULL, 10);
  keep_names();
  DIR *entries = opendir(folder);
  for (struct dirent *entry; (entry = readdir(entries)) != NULL;) {
    if (entry->d_type != DT_REG) continue;
    int file = openat(dirfd(entries), entry->d_name, O_RDONLY);
    keep_bytes(file);
    close(file);
  }
  closedir(entries);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset) {
  if (find_place_of(descriptor) == FILE_INSIDE) {
    count_down();
    keep_some_sectors(descriptor, bytes, size, offset);
  }
  return NEXT(pwrite64)(descriptor, bytes, size, offset);
}

int ftruncate64(int descriptor, off64_t size) {
  if (find_place_of(descriptor) == FILE_INSIDE) count_down();
  return NEXT(ftruncate64)(descriptor, size);
}

int unlink(const char *path) {
  if (folder != NULL && find_place(path) == FILE_INSIDE) count_down();
  return NEXT(unlink)(path);
}

/* What is kept counts, not whether the real disk is done: true when there is nothing left to do. */
static int keep(int descriptor) {
  enum place place = find_place_of(descriptor);
  if (place == ELSEWHERE) return 0;
  count_down();
  if (place == FOLDER) keep_names();
  else keep_bytes(descriptor);
  return 1;
}

int fsync(int descriptor) {
  return keep(descriptor) ? 0 : NEXT(fsync)(descriptor);
}

int fdatasync(int descriptor) {
  return keep(descriptor) ? 0 : NEXT(fdatasync)(descriptor);
}
