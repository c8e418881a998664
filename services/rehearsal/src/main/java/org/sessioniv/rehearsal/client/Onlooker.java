package org.sessioniv.rehearsal.client;

import org.sessioniv.rehearsal.script.Person;

/**
 * Hears of what people do and are told, as it happens, on the event loop of the run. Moments are of {@code nanoTime}.
 */
public interface Onlooker {
    /** A command goes out for the first time. */
    void sent(Errand errand, long atNanos);

    /** Its answer is there. */
    void answered(Errand errand, Errand.Answer answer, long atNanos);

    /** Somebody is connected to that node, by its url, and to no other any more. */
    void connected(Person person, String node, long atNanos);

    /** Hears nothing. */
    static Onlooker none() {
        return new Onlooker() {
            @Override
            public void sent(Errand errand, long atNanos) {}

            @Override
            public void answered(Errand errand, Errand.Answer answer, long atNanos) {}

            @Override
            public void connected(Person person, String node, long atNanos) {}
        };
    }
}
