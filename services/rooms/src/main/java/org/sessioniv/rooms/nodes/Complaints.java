package org.sessioniv.rooms.nodes;

import io.vertx.core.AsyncResult;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong with the beats of a node, said once and again only after it went well. */
final class Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    private final String node;
    private final Set<String> said = new HashSet<>();

    Complaints(String node) {
        this.node = node;
    }

    void note(String what, AsyncResult<?> done) {
        if (done.succeeded()) {
            said.remove(what);
        } else if (said.add(what)) {
            LOG.warn("a beat of node {} {}: {}", node, what, String.valueOf(done.cause()));
        }
    }
}
