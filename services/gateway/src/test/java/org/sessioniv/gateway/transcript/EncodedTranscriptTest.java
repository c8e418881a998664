package org.sessioniv.gateway.transcript;

import java.util.function.UnaryOperator;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.settings.GatewaySettings;

/** Who is told what is the same where everything goes between rooms and gateway as bytes. */
class EncodedTranscriptTest extends TranscriptTest {
    @Override
    LiveGateway open(UnaryOperator<GatewaySettings> change) {
        return LiveGateway.encoded(change);
    }
}
