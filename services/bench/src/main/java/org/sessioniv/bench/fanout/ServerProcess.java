package org.sessioniv.bench.fanout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sessioniv.bench.Child;
import org.sessioniv.bench.Machine;

/**
 * The process of one subject. Orders: {@code tickets N}, {@code tell N}, {@code commit}, {@code cpu}, {@code memory}.
 * It ends with its standard input.
 */
public final class ServerProcess {
    private ServerProcess() {}

    public static void main(String[] arguments) {
        Child.live(() -> serve(arguments));
    }

    private static void serve(String[] arguments) throws Exception {
        Subject subject = switch (arguments[0]) {
            case "netty" -> new NettySubject();
            case "vertx" -> new VertxSubject();
            default -> new GatewaySubject();
        };
        System.out.println("port " + subject.port());
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            System.out.println(answer(subject, line.split(" ")));
        }
    }

    private static String answer(Subject subject, String[] order) throws Exception {
        return switch (order[0]) {
            case "tickets" -> "tickets " + String.join(" ", subject.tickets(Integer.parseInt(order[1])));
            case "tell" -> {
                long now = System.nanoTime();
                yield "told " + subject.tell(Integer.parseInt(order[1])) + " " + now;
            }
            case "commit" -> {
                long now = System.nanoTime();
                yield "told " + subject.commit() + " " + now;
            }
            case "cpu" -> "cpu " + Machine.cpuNanos();
            case "memory" -> "memory " + Machine.heapBytes() + " " + resident();
            default -> throw new IllegalArgumentException("no such order: " + order[0]);
        };
    }

    private static long resident() {
        try {
            return Machine.residentBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
