package org.sessioniv.rooms;

import io.vertx.core.Future;

/** Where whoever ends or changes something says so, when it must be in force everywhere before it is answered. */
public interface Announcer {
    /**
     * For every gateway of every node. Done once it is in force at each that still serves anybody; failed with
     * {@link NotTakenByAll} when that is not known: then it is in force at some and perhaps not at others, and is to be
     * announced again.
     */
    Future<Void> announce(Announcement said);
}
