package org.sessioniv.rooms;

import io.vertx.core.buffer.Buffer;

/** How news is written where it leaves a process. */
public interface NewsForm {
    Buffer write(GatewayNews news);

    /** Throws when the bytes are not such as this program writes. */
    GatewayNews readNews(Buffer bytes);
}
