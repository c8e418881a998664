package org.sessioniv.rooms.nodes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.OwnershipContract;

/** Where rooms run on three nodes that share a store. */
class SeveralNodesTest extends OwnershipContract {
    private final AnnouncingNodes nodes = new AnnouncingNodes() {};
    private final Map<NodeId, NodesOverOneStore.Node> byName = new HashMap<>();

    @Override
    protected List<Site> open() {
        List<Site> sites = new ArrayList<>();
        for (NodesOverOneStore.Node node : List.of(nodes.a, nodes.b, nodes.c)) {
            byName.put(node.id, node);
            AnnouncingNodes.Voice voice = nodes.new Voice(node);
            NodeView view = new NodeView(node.membership);
            view.servesBy(voice.announcements);
            voice.start();
            sites.add(new Site(view, view));
        }
        pass(Duration.ofSeconds(1));
        byName.values().forEach(node -> node.membership.open());
        pass(Duration.ofSeconds(1));
        sites.forEach(site -> assertTrue(((NodeView) site.residence()).serves()));
        return sites;
    }

    @Override
    protected void pass(Duration time) {
        nodes.time.pass(time);
    }

    private NodesOverOneStore.Node of(Site site) {
        return Optional.ofNullable(byName.get(site.residence().node())).orElseThrow();
    }

    @Override
    protected boolean lose(Site site) {
        of(site).store.away(true);
        return true;
    }

    @Override
    protected void find(Site site) {
        of(site).store.away(false);
    }
}
