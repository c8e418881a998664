/**
 * How several nodes find and reach each other: Hazelcast knows who is there, Vert.x's event bus carries messages over
 * mutual TLS. Nothing here decides where a room runs or what is true, and nothing secret is kept in Hazelcast: both
 * are hints, which the journal and the register of nodes outvote. Only here are Hazelcast's own types used.
 */
@NullMarked
package org.sessioniv.rooms.hazelcast;

import org.jspecify.annotations.NullMarked;
