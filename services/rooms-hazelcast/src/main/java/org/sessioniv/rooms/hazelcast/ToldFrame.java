package org.sessioniv.rooms.hazelcast;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.NodeId;

/**
 * News as it goes to one node: how many of its gateways are meant in two bytes, the number of each in two more, and
 * then the news itself. News for all of them names none.
 */
record ToldFrame(List<Integer> instances, Buffer news) {
    private static final int NUMBER_BYTES = 2;
    private static final int MAX_INSTANCES = 1 << 10;

    static ToldFrame forAll(Buffer news) {
        return new ToldFrame(List.of(), news);
    }

    static ToldFrame of(Set<GatewayAddress> gateways, Buffer news) {
        return new ToldFrame(
                gateways.stream().map(GatewayAddress::instance).sorted().toList(), news);
    }

    Buffer bytes() {
        int head = NUMBER_BYTES * (1 + instances.size());
        Buffer bytes = Buffer.buffer(head + news.length()).appendUnsignedShort(instances.size());
        instances.forEach(bytes::appendUnsignedShort);
        return bytes.appendBuffer(news);
    }

    /** Throws {@link IllegalArgumentException} when it is cut off in its head. */
    static ToldFrame read(Buffer bytes) {
        int count = bytes.length() < NUMBER_BYTES ? MAX_INSTANCES + 1 : bytes.getUnsignedShort(0);
        int head = NUMBER_BYTES * (1 + count);
        if (count > MAX_INSTANCES || head > bytes.length()) {
            throw new IllegalArgumentException("not news: it is cut off, or for more gateways than a node has");
        }
        List<Integer> instances = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            instances.add(bytes.getUnsignedShort(NUMBER_BYTES * i));
        }
        return new ToldFrame(instances, bytes.getBuffer(head, bytes.length()));
    }

    /** Those of that node. */
    Set<GatewayAddress> gateways(NodeId node) {
        return instances.stream()
                .map(instance -> new GatewayAddress(node, instance))
                .collect(Collectors.toSet());
    }
}
