package org.sessioniv.process;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;

/**
 * A store that speaks MongoDB's wire protocol and keeps everything in memory. It shows our calls, not MongoDB's
 * promises. It says where it listens and ends with its input. The browser tests run this file as it stands here, so it
 * uses nothing of ours.
 */
final class StoreProgram {
    private StoreProgram() {}

    public static void main(String[] arguments) throws IOException {
        MongoServer store = new MongoServer(new MemoryBackend());
        store.bind("127.0.0.1", 0);
        System.out.println("listening " + store.getConnectionString());
        while (System.in.read() >= 0) {
            continue;
        }
        store.shutdownNow();
    }
}
