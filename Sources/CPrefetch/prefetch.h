/* Asks the processor to fetch a cache line that will be needed soon. Swift has no name for it. */
#pragma once

static inline void troupe_prefetch(const void *address) { __builtin_prefetch(address); }
