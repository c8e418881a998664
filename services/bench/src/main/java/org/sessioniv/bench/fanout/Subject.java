package org.sessioniv.bench.fanout;

import java.util.List;

/** A server that tells all its sockets of changes. */
interface Subject {
    int port();

    /** What so many connections need to be let in; empty words where anybody is. */
    List<String> tickets(int count) throws Exception;

    /** Tells so many changes at the next version, and answers the version. Does not wait until they are sent. */
    long tell(int changes);

    /** A change that a command makes, acked and durable; answers its version, or 0 where there are no commands. */
    long commit() throws Exception;
}
