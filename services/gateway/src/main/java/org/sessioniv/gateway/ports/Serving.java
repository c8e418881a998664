package org.sessioniv.gateway.ports;

/**
 * Whether this node may serve anybody: all that was said to be in force everywhere is in force here. A node that is
 * alone always may.
 */
public interface Serving {
    /** For a node that is alone. */
    Serving ALWAYS = new Serving() {
        @Override
        public boolean now() {
            return true;
        }

        @Override
        public void onChange(Runnable listener) {}
    };

    /** At this very moment; from any thread, and quick, since it is asked before every frame. */
    boolean now();

    /** Whether it may not because it stops, and will not serve again. */
    default boolean ends() {
        return false;
    }

    /** Calls back when it may be another than before, on whatever thread. */
    void onChange(Runnable listener);
}
