package org.sessioniv.gateway.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.sessioniv.gateway.wire.WireJson;

/** A line whose peer reads everything at once and keeps it, unless it is told not to read. */
final class HandLine implements Line {
    private final List<JsonNode> frames = new ArrayList<>();
    private boolean open = true;
    private boolean reads = true;

    /** What was written since this was asked last. */
    List<JsonNode> read() {
        List<JsonNode> read = List.copyOf(frames);
        frames.clear();
        return read;
    }

    /** Whether its peer reads. */
    void reads(boolean value) {
        reads = value;
    }

    @Override
    public void limit(int queueBytes, Runnable drained) {}

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean isFull() {
        return false;
    }

    @Override
    public boolean flows() {
        return open && reads;
    }

    @Override
    public void write(TextFrame frame) {
        try {
            frames.add(WireJson.MAPPER.readTree(frame.toString()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void ping() {}

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void close(short code) {
        open = false;
    }

    @Override
    public void cut() {
        open = false;
    }
}
