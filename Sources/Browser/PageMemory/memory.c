// What Swift asks of a system, for a page that has none: memory, copying bytes, and numbers that
// nobody outside can guess. A block has 16 bytes in front of it that tell its size.
//
// Blocks of up to 32 KiB come in sizes that are powers of two, and one that is given back waits for
// the next of its size. Larger ones come in whole pages; those that are given back are joined with
// their neighbours, so that what was read makes room for what is read next.

#include <stddef.h>
#include <stdint.h>

#define EXPORT(name) __attribute__((export_name(name)))
#define HEAD 16u
#define SMALLEST 5
#define LARGEST 15
#define PAGE 65536u

typedef struct Block {
    size_t size; // With its head; of a small block, its power of two.
    size_t isSmall;
    struct Block *next; // The next free one. A used block's bytes begin behind the head.
} Block;

extern unsigned char __heap_base;

static Block *freeSmall[LARGEST + 1];
static Block *freeLarge; // By address.
static uintptr_t end;    // Of what is in use or free.

// Takes bytes from the end of all memory, or nothing.
static void *takeFromEnd(size_t size) {
    if (end == 0) end = ((uintptr_t)&__heap_base + HEAD - 1) & ~(uintptr_t)(HEAD - 1);
    uintptr_t start = end;
    if (size > UINT32_MAX - start) return NULL;
    size_t have = (size_t)__builtin_wasm_memory_size(0) * PAGE;
    if (start + size > have) {
        size_t pages = (start + size - have + PAGE - 1) / PAGE;
        if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return NULL;
    }
    end = start + size;
    return (void *)start;
}

static Block *largeBlock(size_t size) {
    for (Block **place = &freeLarge; *place; place = &(*place)->next) {
        Block *block = *place;
        if (block->size < size) continue;
        if (block->size >= size + PAGE) {
            Block *rest = (Block *)((uintptr_t)block + size);
            rest->size = block->size - size;
            rest->isSmall = 0;
            rest->next = block->next;
            *place = rest;
            block->size = size;
        } else {
            *place = block->next;
        }
        return block;
    }
    Block *block = takeFromEnd(size);
    if (block) {
        block->size = size;
        block->isSmall = 0;
    }
    return block;
}

static void giveBackLarge(Block *block) {
    Block **place = &freeLarge;
    Block *before = NULL;
    while (*place && *place < block) {
        before = *place;
        place = &(*place)->next;
    }
    block->next = *place;
    *place = block;
    Block *after = block->next;
    if (after && (uintptr_t)block + block->size == (uintptr_t)after) {
        block->size += after->size;
        block->next = after->next;
    }
    if (before && (uintptr_t)before + before->size == (uintptr_t)block) {
        before->size += block->size;
        before->next = block->next;
    }
}

static void *allocate(size_t size) {
    if (size > UINT32_MAX - PAGE - HEAD) return NULL;
    size += HEAD;
    if (size > (1u << LARGEST)) {
        Block *block = largeBlock((size + PAGE - 1) & ~(size_t)(PAGE - 1));
        return block ? (char *)block + HEAD : NULL;
    }
    size_t power = SMALLEST;
    while ((1u << power) < size) power++;
    Block *block = freeSmall[power];
    if (block) {
        freeSmall[power] = block->next;
    } else {
        block = takeFromEnd((size_t)1 << power);
        if (!block) return NULL;
        block->size = power;
        block->isSmall = 1;
    }
    return (char *)block + HEAD;
}

// Nothing that is asked for here is aligned to more than 16 bytes.
int posix_memalign(void **block, size_t alignment, size_t size) {
    if (alignment > HEAD) return 22;
    *block = allocate(size);
    return *block ? 0 : 12;
}

void free(void *bytes) {
    if (!bytes) return;
    Block *block = (Block *)((char *)bytes - HEAD);
    if (block->isSmall) {
        block->next = freeSmall[block->size];
        freeSmall[block->size] = block;
    } else {
        giveBackLarge(block);
    }
}

// Each becomes one instruction.
void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }
void *memmove(void *to, const void *from, size_t count) {
    return __builtin_memmove(to, from, count);
}
void *memset(void *to, int byte, size_t count) { return __builtin_memset(to, byte, count); }

int memcmp(const void *one, const void *other, size_t count) {
    const unsigned char *a = one, *b = other;
    for (size_t place = 0; place < count; place++) {
        if (a[place] != b[place]) return a[place] < b[place] ? -1 : 1;
    }
    return 0;
}

// The seed of Swift's hashes, so that nobody can write marks that all meet in one place. The page
// draws it; what follows from it is SplitMix64 (Steele, Lea and Flood, 2014).
static uint64_t drawn;

EXPORT("seed") void seed(uint32_t low, uint32_t high) { drawn = (uint64_t)high << 32 | low; }

void arc4random_buf(void *bytes, size_t count) {
    unsigned char *place = bytes;
    while (count > 0) {
        drawn += 0x9E3779B97F4A7C15u;
        uint64_t number = drawn;
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9u;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EBu;
        number ^= number >> 31;
        for (int byte = 0; byte < 8 && count > 0; byte++, count--) {
            *place++ = (unsigned char)(number >> (8 * byte));
        }
    }
}

// The product of two numbers of 128 bits, which the compiler asks for where it looks whether one of
// 64 bits would be too large.
unsigned __int128 __multi3(unsigned __int128 one, unsigned __int128 other) {
    uint64_t a = (uint64_t)one, b = (uint64_t)other;
    uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
    uint64_t low = a0 * b0;
    uint64_t middle = a1 * b0 + (low >> 32);
    uint64_t other_middle = a0 * b1 + (uint32_t)middle;
    uint64_t high = a1 * b1 + (middle >> 32) + (other_middle >> 32);
    high += (uint64_t)(one >> 64) * b + a * (uint64_t)(other >> 64);
    return (unsigned __int128)high << 64 | (other_middle << 32 | (uint32_t)low);
}
