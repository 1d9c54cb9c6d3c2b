// The floor for a zip archive: unpacks every entry with zlib, one after another, and compares its
// checksum. It trusts the archive, so it is no way to read one.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <zlib.h>

static uint64_t number(const unsigned char *bytes, int count) {
    uint64_t value = 0;
    while (count-- > 0) value = value << 8 | bytes[count];
    return value;
}

int main(int count, char **arguments) {
    if (count < 2) return 2;
    int file = open(arguments[1], O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) return 1;
    const unsigned char *zip = mmap(NULL, status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    const unsigned char *end = zip + status.st_size - 22;
    uint64_t entries = number(end + 10, 2), list = number(end + 16, 4);
    if (entries == 0xFFFF || list == 0xFFFFFFFF) {
        entries = number(end - 76 + 32, 8);
        list = number(end - 76 + 48, 8);
    }
    z_stream stream = {0};
    inflateInit2(&stream, -MAX_WBITS);
    static unsigned char room[1 << 16];
    uint64_t bytes = 0;
    const unsigned char *record = zip + list;
    for (uint64_t entry = 0; entry < entries; entry++) {
        const unsigned char *header = zip + number(record + 42, 4);
        inflateReset(&stream);
        stream.next_in = (unsigned char *)header + 30 + number(header + 26, 2)
            + number(header + 28, 2);
        stream.avail_in = number(record + 20, 4);
        stream.next_out = room;
        stream.avail_out = sizeof room;
        if (inflate(&stream, Z_FINISH) != Z_STREAM_END) return 1;
        uint64_t size = sizeof room - stream.avail_out;
        if (crc32(0, room, size) != number(record + 16, 4)) return 1;
        bytes += size;
        record += 46 + number(record + 28, 2) + number(record + 30, 2) + number(record + 32, 2);
    }
    printf("%lu entries, %lu bytes\n", (unsigned long)entries, (unsigned long)bytes);
    return 0;
}
