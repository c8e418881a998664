package org.sessioniv.bench.fanout;

import java.io.IOException;
import java.util.List;
import org.sessioniv.bench.Child;
import org.sessioniv.bench.Samples;

/** One subject with its sockets: a server process and a process of clients, and what was measured of them. */
final class Side implements AutoCloseable {
    private static final int AT_ONCE = 250;
    private static final int IN_FLIGHT = 4;
    private static final List<String> OPTIONS = List.of("-Xmx2g", "-Xlog:disable");

    final Samples loneMs = new Samples();
    final Samples commitMs = new Samples();
    final Load single = new Load();
    final Load many = new Load();
    private final Child server;
    private final Child audience;
    private double heapBytes;
    private double residentBytes;

    /**
     * Medians over the slices, of changes as they stood in delivered frames: what the gateway folded away is not among
     * them. {@code byProcessor} is what a second of one core brings: on a shared machine the steadier number.
     */
    static final class Load {
        final Samples byClock = new Samples();
        final Samples byProcessor = new Samples();
        final Samples cpuMicrosAFrame = new Samples();
    }

    Side(String subject, int sockets) throws Exception {
        this.server = Child.start(ServerProcess.class, OPTIONS, subject);
        String port = server.answer("port").get(1);
        this.audience = Child.start(AudienceProcess.class, OPTIONS, port, Integer.toString(sockets));
        List<String> before = server.ask("memory", "memory");
        for (int connected = 0; connected < sockets; connected += AT_ONCE) {
            int more = Math.min(AT_ONCE, sockets - connected);
            List<String> tickets = server.ask("tickets " + more, "tickets");
            audience.ask("connect " + String.join(" ", tickets.subList(1, tickets.size())), "connected");
        }
        List<String> after = server.ask("memory", "memory");
        heapBytes = (Double.parseDouble(after.get(1)) - Double.parseDouble(before.get(1))) / sockets;
        residentBytes = (Double.parseDouble(after.get(2)) - Double.parseDouble(before.get(2))) / sockets;
    }

    double heapKilobytes() {
        return heapBytes / 1_000;
    }

    double residentKilobytes() {
        return residentBytes / 1_000;
    }

    /** Single changes, each when the one before has come to all and a moment has passed. */
    void lone(String order, int count, Samples into) throws Exception {
        for (int i = 0; i < count; i++) {
            List<String> told = server.ask(order, "told");
            List<String> all = arrived(Long.parseLong(told.get(1)));
            into.add((Long.parseLong(all.get(2)) - Long.parseLong(told.get(2))) / 1e6);
            Thread.sleep(20);
        }
    }

    /** As many changes as get through, so many in a frame, with a few of them told and not yet with everybody. */
    void load(int changes, double seconds, Load into) throws Exception {
        long framesBefore = frames();
        long cpuBefore = cpu();
        long begun = System.nanoTime();
        long told = 0;
        for (int i = 0; i < IN_FLIGHT; i++) {
            told = tell(changes);
        }
        long arrived = told - IN_FLIGHT;
        while (arrived < told) {
            arrived = Long.parseLong(audience.answer("all").get(1));
            if ((System.nanoTime() - begun) / 1e9 < seconds) {
                told = tell(changes);
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        double cpuMicros = (cpu() - cpuBefore) / 1e3;
        double frames = frames() - framesBefore;
        into.byClock.add(frames * changes / took);
        into.byProcessor.add(frames * changes / cpuMicros * 1e6);
        into.cpuMicrosAFrame.add(cpuMicros / frames);
    }

    private long tell(int changes) throws IOException, InterruptedException {
        return Long.parseLong(server.ask("tell " + changes, "told").get(1));
    }

    private List<String> arrived(long version) throws InterruptedException {
        List<String> all = audience.answer("all");
        while (Long.parseLong(all.get(1)) < version) {
            all = audience.answer("all");
        }
        return all;
    }

    private long frames() throws IOException, InterruptedException {
        return Long.parseLong(audience.ask("frames", "frames").get(1));
    }

    private long cpu() throws IOException, InterruptedException {
        return Long.parseLong(server.ask("cpu", "cpu").get(1));
    }

    @Override
    public void close() {
        server.close();
        audience.close();
    }
}
