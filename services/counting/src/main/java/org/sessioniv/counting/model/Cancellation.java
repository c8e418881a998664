package org.sessioniv.counting.model;

/** Asked again and again during a long count; once it says yes the count ends with {@link Cancelled}. */
@FunctionalInterface
public interface Cancellation {
    Cancellation NEVER = () -> false;

    boolean isAsked();

    /** Throws {@link Cancelled} when asked to stop. */
    default void check() {
        if (isAsked()) {
            throw new Cancelled();
        }
    }

    /** Thrown out of a count that was asked to stop. */
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cancelled() {
            super("the count was cancelled");
        }
    }
}
