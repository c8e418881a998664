package org.sessioniv.rooms.hazelcast;

/**
 * How much news is under way to one node, and how much may be. One message at a time is marked: the node acknowledges
 * it, and with it all that went before, since they share one connection. Thread-safe.
 */
final class NewsWindow {
    /** What becomes of news that is to be sent. */
    enum Step {
        /** It goes, and nobody waits for it. */
        SEND,
        /** It goes as the marked message. */
        SEND_MARKED,
        /** There is no room for it. */
        DROP,
        /** There is no room for it, and something must be marked, so that there will be. */
        DROP_AND_MARK
    }

    private final int mostMessages;
    private final long mostBytes;
    private long messages;
    private long bytes;
    private boolean marked;
    private long messagesBehindMark;
    private long bytesBehindMark;

    NewsWindow(int mostMessages, long mostBytes) {
        this.mostMessages = mostMessages;
        this.mostBytes = mostBytes;
    }

    /** What is sent is under way from now on. */
    synchronized Step offer(long size) {
        if (messages >= mostMessages || messages > 0 && bytes + size > mostBytes) {
            return mark() ? Step.DROP_AND_MARK : Step.DROP;
        }
        messages++;
        bytes += size;
        if (mark()) {
            return Step.SEND_MARKED;
        }
        messagesBehindMark++;
        bytesBehindMark += size;
        return Step.SEND;
    }

    /** Whether the mark was free; it stands behind all that is under way now. */
    private boolean mark() {
        if (marked) {
            return false;
        }
        marked = true;
        messagesBehindMark = 0;
        bytesBehindMark = 0;
        return true;
    }

    /**
     * The node has what was sent up to the mark. Whether the rest fills half of the room: then something must be
     * marked, which this has counted in.
     */
    synchronized boolean acknowledged() {
        messages = messagesBehindMark;
        bytes = bytesBehindMark;
        marked = false;
        return (messages > mostMessages / 2 || bytes > mostBytes / 2) && mark();
    }

    /** Nothing came in time: all of it may still be under way, and something must be marked again. */
    synchronized void unanswered() {
        marked = false;
        mark();
    }

    /** What was under way will not arrive any more, as the connection is gone. */
    synchronized void lost() {
        messages = 0;
        bytes = 0;
        marked = false;
    }
}
