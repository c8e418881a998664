package org.sessioniv.simulation.planted;

import org.sessioniv.gateway.socket.Line;
import org.sessioniv.gateway.socket.TextFrame;

/** Passes everything on to the right line; a planted one does one thing otherwise. */
class ThroughLine implements Line {
    private final Line right;

    ThroughLine(Line right) {
        this.right = right;
    }

    @Override
    public void limit(int queueBytes, Runnable drained) {
        right.limit(queueBytes, drained);
    }

    @Override
    public boolean isOpen() {
        return right.isOpen();
    }

    @Override
    public boolean isFull() {
        return right.isFull();
    }

    @Override
    public boolean flows() {
        return right.flows();
    }

    @Override
    public void write(TextFrame frame) {
        right.write(frame);
    }

    @Override
    public void ping() {
        right.ping();
    }

    @Override
    public void pause() {
        right.pause();
    }

    @Override
    public void resume() {
        right.resume();
    }

    @Override
    public void close(short code) {
        right.close(code);
    }

    @Override
    public void cut() {
        right.cut();
    }
}
