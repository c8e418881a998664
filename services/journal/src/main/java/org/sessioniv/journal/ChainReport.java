package org.sessioniv.journal;

import java.util.Optional;

/**
 * What walking a stream found: how many entries are whole, the head after them, and the first broken link if there is
 * one. Compare the head with one that was written down elsewhere to notice a stream that was cut or rewritten whole.
 */
public record ChainReport(StreamId stream, long entries, Head head, Optional<BrokenLink> broken) {
    public boolean whole() {
        return broken.isEmpty();
    }
}
