package org.sessioniv.gateway.socket;

import org.sessioniv.gateway.ports.Serving;

/**
 * A line on which nothing is told while the node may not serve: asked before each frame, so that a process which was
 * paused says nothing that it had ready. The first such frame becomes a farewell, and the page comes back elsewhere.
 */
final class FencedLine implements Line {
    private final Line line;
    private final Serving serving;
    private final Surroundings around;

    FencedLine(Line line, Surroundings around) {
        this.line = line;
        this.serving = around.world().serving();
        this.around = around;
    }

    @Override
    public void write(TextFrame frame) {
        if (serving.now()) {
            line.write(frame);
        } else {
            Goodbye.say(line, Goodbye.reasonOf(serving), around);
        }
    }

    @Override
    public void limit(int queueBytes, Runnable drained) {
        line.limit(queueBytes, drained);
    }

    @Override
    public boolean isOpen() {
        return line.isOpen();
    }

    @Override
    public boolean isFull() {
        return line.isFull();
    }

    @Override
    public boolean flows() {
        return line.flows();
    }

    @Override
    public void ping() {
        line.ping();
    }

    @Override
    public void pause() {
        line.pause();
    }

    @Override
    public void resume() {
        line.resume();
    }

    @Override
    public void close(short code) {
        line.close(code);
    }

    @Override
    public void cut() {
        line.cut();
    }
}
