package org.sessioniv.gateway.socket;

import org.sessioniv.gateway.LiveGateway;

/** Ballots, notes and cursors where everything goes between rooms and gateway as bytes. */
class EncodedAudienceTest extends AudienceTest {
    @Override
    LiveGateway openGateway() {
        return LiveGateway.encoded(settings -> settings);
    }
}
