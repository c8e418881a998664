package org.sessioniv.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test moves by hand. */
public final class HandClock implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2017-10-18T09:00:00Z"));

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
