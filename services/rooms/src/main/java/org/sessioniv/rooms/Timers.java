package org.sessioniv.rooms;

import java.time.Duration;

/** Time as a node measures it: never a time of day, and never set back. */
public interface Timers {
    /** Nanoseconds since some moment; goes on while the process is paused. */
    long nanos();

    /** Calls once when that long has passed, and not earlier, unless it was ended before. */
    Waiting after(Duration wait, Runnable task);

    /** Calls in a turn of its own, once whatever runs now is through. May be asked from any thread. */
    void soon(Runnable task);

    /** A call that is still to come. */
    interface Waiting {
        /** It will not come. Ending what has come already does nothing. */
        void end();
    }
}
