/**
 * What all parts of the gateway share: settings and limits, counters, budgets, the ports that the server fills, and who
 * sits on which seat. Uses identity and rooms; is used by http and socket.
 */
@NullMarked
package org.sessioniv.gateway.world;

import org.jspecify.annotations.NullMarked;
