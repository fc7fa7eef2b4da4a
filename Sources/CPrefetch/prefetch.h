#pragma once

/// Asks the processor to bring the cache line at `address` closer. Never faults, whatever the address.
static inline void troupe_prefetch(const void *address) { __builtin_prefetch(address); }
