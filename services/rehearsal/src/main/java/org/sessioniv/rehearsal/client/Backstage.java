package org.sessioniv.rehearsal.client;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sessioniv.rehearsal.terms.RehearsalSettings;
import org.sessioniv.rehearsal.terms.ServerAddress;
import org.sessioniv.rehearsal.wire.Address;
import org.sessioniv.rehearsal.wire.FrameReader;
import org.sessioniv.rehearsal.wire.WebDoor;

/** What all scripted clients of a run share. */
public final class Backstage {
    private static final int FRAME_BYTES = 16 * 1024 * 1024;
    private static final int REQUESTS_AT_ONCE = 16;

    private final Vertx vertx;
    private final HttpClient requests;
    private final List<Node> nodes;
    private final WebSocketClient sockets;
    private final FrameReader frames = new FrameReader();
    private final Ledger ledger;
    private final List<Player> players = new ArrayList<>();
    private boolean closed;

    public Backstage(Vertx vertx, ServerAddress server, Onlooker onlooker) {
        this.vertx = vertx;
        this.ledger = new Ledger(onlooker);
        this.requests =
                vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(REQUESTS_AT_ONCE));
        this.nodes = server.nodes().stream().map(url -> node(url, server)).toList();
        nodes.forEach(node -> ledger.knows(node.name()));
        this.sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(3 * RehearsalSettings.MAX_PARTICIPANTS)
                .setMaxFrameSize(FRAME_BYTES)
                .setMaxMessageSize(FRAME_BYTES)
                .setClosingTimeout(1));
    }

    public Vertx vertx() {
        return vertx;
    }

    private Node node(URI url, ServerAddress server) {
        Address address = Address.of(url, server.pagesOf(url));
        return new Node(url.toString(), address, new WebDoor(vertx, requests, address));
    }

    /** The nodes of the server in the order of the settings; at least one. */
    List<Node> nodes() {
        return nodes;
    }

    /** The HTTP side of the first node, for what is done before the play. */
    public WebDoor door() {
        return nodes.get(0).door();
    }

    /** The node for the next one who comes in: everybody is spread over all. */
    Node nextNode() {
        return nodes.get(players.size() % nodes.size());
    }

    /** Any node but that one; the same where there is no other. */
    Node otherThan(Node node, SplittableRandom random) {
        List<Node> others = nodes.stream().filter(each -> each != node).toList();
        return switch (others.size()) {
            case 0 -> node;
            case 1 -> others.get(0);
            default -> others.get(random.nextInt(others.size()));
        };
    }

    WebSocketClient sockets() {
        return sockets;
    }

    FrameReader frames() {
        return frames;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** That client leaves when the run is over, however it ends. */
    void enter(Player player) {
        players.add(player);
    }

    public boolean isClosed() {
        return closed;
    }

    public Future<Void> close() {
        closed = true;
        players.forEach(Player::finish);
        return sockets.close().eventually(requests::close);
    }
}
