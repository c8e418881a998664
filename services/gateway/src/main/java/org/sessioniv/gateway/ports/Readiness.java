package org.sessioniv.gateway.ports;

import io.vertx.core.Future;

/** Whether the rooms are loaded and the journal answers. Answers soon, also when the store does not. */
@FunctionalInterface
public interface Readiness {
    Future<Boolean> ready();
}
