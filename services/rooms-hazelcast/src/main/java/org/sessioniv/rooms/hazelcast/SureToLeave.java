package org.sessioniv.rooms.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Completable;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves the cluster in any case. The manager alone keeps its member, with its port, when joining or leaving fails half
 * way: then the node could not be started again in this process, and the others would count a member that does nothing.
 */
final class SureToLeave extends HazelcastClusterManager {
    private static final Logger LOG = LoggerFactory.getLogger(SureToLeave.class);

    SureToLeave(Config config) {
        super(config);
    }

    @Override
    public void leave(Completable<Void> promise) {
        super.leave((left, failure) -> {
            HazelcastInstance member = getHazelcastInstance();
            if (member != null && member.getLifecycleService().isRunning()) {
                LOG.warn("the cluster could not be left in order", failure);
                member.getLifecycleService().terminate();
            }
            promise.complete(left, failure);
        });
    }
}
