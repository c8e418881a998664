package org.sessioniv.rooms;

import java.time.Duration;
import java.util.List;

/** Where there is one node, all rooms are its own. */
class OnlyNodeTest extends OwnershipContract {
    private static final NodeId NODE = new NodeId("only");

    @Override
    protected List<Site> open() {
        return List.of(new Site(Placement.local(NODE), Residence.alone(NODE)));
    }

    @Override
    protected void pass(Duration time) {}

    @Override
    protected boolean lose(Site site) {
        return false;
    }

    @Override
    protected void find(Site site) {}
}
