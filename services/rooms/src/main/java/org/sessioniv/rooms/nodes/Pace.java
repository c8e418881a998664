package org.sessioniv.rooms.nodes;

import java.time.Duration;

/**
 * How nodes keep time with each other. A node writes its record each {@code beat}. Others take it for gone when they
 * saw no new one for {@code gone}; it takes itself for gone earlier, {@code fence} after it sent the last one that was
 * stored, so that it has stopped before anybody takes over. That holds as long as no two clocks run apart by a third:
 * each measures by its own, and none has to show the right time.
 */
public record Pace(Duration beat, Duration fence, Duration gone, Duration forgotten) {
    /** What nodes keep to unless a test wants another: a killed node's rooms move after three seconds. */
    public static final Pace USUAL =
            new Pace(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofMinutes(10));

    public Pace {
        if (beat.compareTo(fence) >= 0 || fence.compareTo(gone) >= 0 || gone.compareTo(forgotten) >= 0) {
            throw new IllegalArgumentException("a node beats, fences itself, is gone and is forgotten in this order");
        }
    }
}
